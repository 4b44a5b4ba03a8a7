# one rule more than the limit
{
  printf 'order o "O"\nsource s "S"\n  rank statute\nentity act\n'
  seq -f 'rule r%.0f "R" cite s then act is permitted' 1 100001
} > many.law
