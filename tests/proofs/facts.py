"""Facts of a scenario, read from its YAML without the engine, and conditions tested on them: True, False, or None for what is not known."""
import datetime
from decimal import Decimal, InvalidOperation

import lawtext

ABSENT, UNKNOWN = object(), object()
DOUBT = (ABSENT, UNKNOWN)


class Thing:
    def __init__(self, name, entity):
        self.name, self.entity, self.values = name, entity, {}


class World:
    """The things of one scenario, with what the vocabulary takes as normal filled in."""

    def __init__(self, law, document, varied):
        self.law, self.things = law, {}
        document = _varied(document, varied, law)
        kinds = {}
        for name, entity in law.entities.items():
            kinds[name] = (name, False)
            kinds[entity["plural"] or name + "s"] = (name, True)
        waiting = []
        for key, value in document.items():
            if key not in kinds:
                continue
            entity, many = kinds[key]
            for name, attributes in (value.items() if many else [(key, value)]):
                waiting.append((self.thing(name, entity), attributes or {}))
        for name, entity in law.entities.items():
            if entity["one"] and name not in self.things:
                waiting.append((self.thing(name, name), {}))
        for thing, attributes in waiting:
            self.fill(thing, attributes)

    def thing(self, name, entity):
        self.things[name] = Thing(name, entity)
        return self.things[name]

    def fill(self, thing, written):
        for name, (kind, values, normally) in self.law.entities[thing.entity]["attributes"].items():
            if name in written:
                thing.values[name] = self.value(thing, name, kind, values, written[name])
            elif normally is None:
                thing.values[name] = UNKNOWN
            else:
                plain = normally[0] if kind not in ("some_of", "list") or normally == ["none"] else normally
                thing.values[name] = self.value(thing, name, kind, values, plain)

    def value(self, thing, name, kind, values, written):
        if written in ("unknown", "none"):
            return UNKNOWN if written == "unknown" else ABSENT
        place = f"{thing.name}.{name}"
        if kind == "entity":
            return self.reference(place, values, written)
        if kind == "list":
            items = written if isinstance(written, list) else [written]
            return [self.reference(f"{place}.{i + 1}", values, item) for i, item in enumerate(items)]
        if kind == "some_of":
            return set(written if isinstance(written, list) else [written])
        if kind == "number":
            return Decimal(str(written).split()[0])
        if kind == "date":
            return lawtext.day(str(written))
        return written == "yes" if kind == "yes_no" else str(written).strip('"')

    def reference(self, place, entity, written):
        if isinstance(written, dict):
            thing = self.thing(place, entity)
            self.fill(thing, written)
            return thing.name
        return written

    # --- paths and tests ---

    def follow(self, path, subject, bound):
        """A thing's name, a plain value, ABSENT or UNKNOWN."""
        if path[0] in bound:
            at = bound[path[0]]
        elif path[0] in self.law.entities and self.law.entities[path[0]]["one"]:
            at = path[0]
        else:
            at = subject
        for word in path[1:]:
            if at in DOUBT or at not in self.things:
                return at if at in DOUBT else UNKNOWN
            at = self.things[at].values.get(word, UNKNOWN)
        return at

    def type_of(self, path, bound_types):
        entity = bound_types.get(path[0], path[0])
        kind, values = "entity", entity
        for word in path[1:]:
            kind, values, _ = self.law.entities[values]["attributes"][word]
        return kind, values

    def date(self, term, subject, bound):
        base, days = term
        value = self.follow(base, subject, bound) if isinstance(base, list) else base
        return value if value in DOUBT else value + datetime.timedelta(days=days)

    def holds(self, condition, subject, status, bound=None, types=None):
        """`status(kind, thing, name, order)` answers for classes and norms: True shown, False shown not to be provable, None not said."""
        bound, types = bound or {}, types or {}
        again = lambda part: self.holds(part, subject, status, bound, types)
        kind = condition[0]
        if kind in ("and", "or"):
            return _all([again(p) for p in condition[1]]) if kind == "and" else _any([again(p) for p in condition[1]])
        if kind == "not":
            inner = again(condition[1])
            return None if inner is None else not inner
        if kind == "at_least":
            results = [again(p) for p in condition[2]]
            if results.count(True) >= condition[1]:
                return True
            return False if len(results) - results.count(False) < condition[1] else None
        if kind in ("some", "every", "no"):
            return self.quantified(condition, subject, status, bound, types)
        path = condition[1]
        value = self.follow(path, subject, bound)
        if kind == "given":
            return None if value is UNKNOWN else (value is not ABSENT) != condition[2]
        told = self.type_of(path, types)
        if kind == "not_established" or (kind == "is" and told[0] == "entity"):
            if value in DOUBT:
                return False if value is ABSENT else None
            if kind == "not_established":
                return _not(status("established", value, condition[2], condition[3]))
            negated = "shown_not" if condition[3] else "shown"
            return status(negated, value, condition[2], condition[4])
        if value in DOUBT:
            return False if value is ABSENT else None
        if kind == "is":
            return _same(value, condition[2]) != condition[3]
        if kind == "one_of":
            return (value in condition[2]) != condition[3]
        if kind == "includes":
            return (condition[2] in value) != condition[3]
        if kind == "number":
            return _compare(value, condition[2], Decimal(condition[3]))
        if kind == "date":
            other = self.date(condition[3], subject, bound)
            return (False if other is ABSENT else None) if other in DOUBT else _compare(value, condition[2], other)
        other = self.follow(condition[2], subject, bound)
        return (False if other is ABSENT else None) if other in DOUBT else (value == other) != condition[3]

    def quantified(self, condition, subject, status, bound, types):
        kind, variable, path, where = condition
        items = self.follow(path, subject, bound)
        if items is UNKNOWN:
            return None
        items = [] if items is ABSENT else items
        element = self.type_of(path, types)[1]
        results = [self.holds(where, subject, status, {**bound, variable: item}, {**types, variable: element}) for item in items]
        return {"some": _any(results), "every": _all(results), "no": _not(_any(results))}[kind]


def _all(results):
    return False if False in results else None if None in results else True


def _any(results):
    return True if True in results else None if None in results else False


def _not(result):
    return None if result is None else not result


def _same(value, word):
    if isinstance(value, bool):
        return value == (word == "yes")
    if isinstance(value, Decimal):
        try:
            return value == Decimal(word)
        except InvalidOperation:
            return False
    return value == word


def _compare(value, how, other):
    return {"<": value < other, "<=": value <= other, "=": value == other, ">=": value >= other, ">": value > other}[how]


def _varied(document, varied, law):
    """The document with the choices of one row of `vary` put in."""
    if not varied:
        return document
    document = _copy(document)
    plurals = {entity["plural"] or name + "s" for name, entity in law.entities.items()}
    for path, value in varied.items():
        words = path.split(".")
        if len(words) == 1:
            document[path] = value
            continue
        at = next((document[p] for p in plurals if isinstance(document.get(p), dict) and words[0] in document[p]), None)
        if at is None:
            at = {words[0]: document.setdefault(words[0], {})}
        for word in words[:-1]:
            if isinstance(at.get(word), str):  # the name of another thing
                name = at[word]
                at = next(document[p] for p in plurals if isinstance(document.get(p), dict) and name in document[p])
                word = name
            if at.get(word) is None:
                at[word] = {}
            at = at[word]
        at[words[-1]] = [w.strip() for w in value.strip("[]").split(",")] if value.startswith("[") else value
    return document


def _copy(value):
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value
