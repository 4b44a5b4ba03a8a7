# a scenario, and no rules at or above it
rm -r rules
printf 'scenario: A study\nas_of: 2017-07-20\nact: {kind: study}\n' > case.yaml
