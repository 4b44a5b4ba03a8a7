# 10,000 permissions against 10,000 prohibitions, and a maxim that has to compare them
{
  printf 'order o "O"\nprecedence special\nsource s "S"\n  rank statute\nentity act\n'
  seq -f 'rule p%.0f "P" cite s then act is permitted' 1 10000
  seq -f 'rule f%.0f "F" cite s then act is prohibited' 1 10000
} > many.law
