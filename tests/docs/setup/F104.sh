# one rule too many
{
    printf 'order japan "Law of Japan"\nsource report "A report"\n  rank commentary\nentity act "Something done"\n  done yes or no\n'
    awk 'BEGIN { for (i = 0; i <= 100000; ++i) printf "rule r%d \"A rule\"\n  cite report P1\n  if act.done\n  then act is permitted\n", i }'
} > many.law
