printf 'scenario: A study\nas_of: 2017-07-20\nact: {kind: study}\n' > case.yaml
