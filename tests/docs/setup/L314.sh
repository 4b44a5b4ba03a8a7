# 10,000 permissions against 10,000 prohibitions, none of them plainly unlike the others
{
    printf 'order japan "Law of Japan"\nprecedence special\nsource report "A report"\n  rank commentary\nentity act "Something done"\n  size number\n'
    awk 'BEGIN {
        for (i = 0; i < 10000; ++i) {
            printf "rule p%d \"A rule\"\n  cite report P1\n  if act.size is at least %d\n  then act is permitted\n", i, i
            printf "rule f%d \"A rule\"\n  cite report P1\n  if act.size is at least %d\n  then act is prohibited\n", i, i
        }
    }'
} > many.law
