# a law file of 17 MiB
head -c 17825792 /dev/zero | tr '\0' '#' > huge.law
