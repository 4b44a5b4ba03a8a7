# the rules that cite the point are gone
grep -rl 'P14' rules | xargs sed -i 's/, *report P14//; s/report P14, *//; s/report_government_source P14/report_government_source N1/'
kyujo trace --limit 0
