# a rule cites a point that is not there
grep -rl 'report_government_source P14' rules | xargs sed -i 's/report_government_source P14/report_government_source P41/'
kyujo trace --limit 0
