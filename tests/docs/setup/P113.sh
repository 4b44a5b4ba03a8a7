# the scenarios that exercise the rule are gone
rm -r examples
mkdir examples
kyujo trace --limit 0
