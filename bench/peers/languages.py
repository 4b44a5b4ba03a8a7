"""The rules in the language of each engine, and scenarios as each engine takes them."""
import json

import rules
from rules import CHOICES, DEFINITIONS, FLAGS, NUMBERS, SETS, VERDICTS


def expression(condition, test, name, words):
    """A condition as one expression. `words` are the language's and, or, not."""
    both, either, no = words

    def write(part):
        if part.kind == "test":
            return test(*part.parts)
        if part.kind == "name":
            return name(part.parts[0])
        if part.kind == "not":
            return f"{no}({write(part.parts[0])})"
        return f"({write(part.parts[0])} {both if part.kind == 'and' else either} {write(part.parts[1])})"

    return write(condition)


def cpp():
    """Plain C++: the facts as a struct, and the rules one after the other."""

    def test(attribute, operator, value):
        kind = attribute.capitalize()
        if operator == "in":
            return "(" + " || ".join(f"act.{attribute} == {kind}::{one}" for one in value) + ")"
        if operator == "has":
            return f"act.{attribute}[static_cast<std::size_t>({kind}::{value})]"
        return f"act.{attribute}" if operator == "is" else f"act.{attribute} {operator} {value}"

    lines = []
    for name, values in {**CHOICES, **SETS}.items():
        values = values.split()
        lines.append(f"enum class {name.capitalize()} {{ {', '.join(values)} }};")
        lines.append(f"constexpr std::string_view names_of_{name}[] = {{{', '.join(json.dumps(value) for value in values)}}};")
    lines.append("struct Act {")
    lines += [f"    {name.capitalize()} {name} = {{}};" for name in CHOICES]
    lines += [f"    bool {name} = false;" for name in FLAGS]
    lines += [f"    std::bitset<{len(values.split())}> {name} = {{}};" for name, values in SETS.items()]
    lines += [f"    double {name} = 0;" for name in NUMBERS]
    lines += ["};", "template <class Reader>", "void read(Reader& reader, Act& act)", "{"]
    lines += [f'    reader.choice("{name}", names_of_{name}, act.{name});' for name in CHOICES]
    lines += [f'    reader.flag("{name}", act.{name});' for name in FLAGS]
    lines += [f'    reader.set("{name}", names_of_{name}, act.{name});' for name in SETS]
    lines += [f'    reader.number("{name}", act.{name});' for name in NUMBERS]
    lines += ["}", "inline std::string_view judge(const Act& act)", "{"]
    lines += [f"    const bool {name} = {expression(condition, test, lambda n: n, ('&&', '||', '!'))};" for name, condition in DEFINITIONS.items()]
    lines += [f'    if ({verdict}) return "{verdict}";' for verdict in VERDICTS[:-1]]
    return "\n".join(lines + ['    return "no_rule";', "}", ""])


def _sql(test):
    return {name: expression(condition, test, lambda n: n, ("AND", "OR", "NOT ")) for name, condition in DEFINITIONS.items()}


def _case():
    return "CASE " + " ".join(f"WHEN {verdict} THEN '{verdict}'" for verdict in VERDICTS[:-1]) + " ELSE 'no_rule' END"


def duckdb(source, target):
    """A query in a query for each stratum; a name for a column that speaks of other names would be written out anew wherever it occurs."""

    def test(attribute, operator, value):
        if operator == "in":
            return f"{attribute} IN ({', '.join(repr(one) for one in value)})"
        if operator == "has":
            return f"list_contains({attribute}, '{value}')"
        return attribute if operator == "is" else f"{attribute} {operator} {value}"

    types = [f"{name} VARCHAR" for name in CHOICES] + [f"{name} BOOLEAN" for name in FLAGS] + [f"{name} VARCHAR[]" for name in SETS]
    types += ["hours DOUBLE", "loss DOUBLE", "gravity DOUBLE"]
    lines = f"read_json('{source}', format = 'newline_delimited', columns = {{scenario: 'VARCHAR', as_of: 'DATE', act: 'STRUCT({', '.join(types)})'}})"
    depth, texts = rules.strata(), _sql(test)
    source = f"(SELECT unnest(act) FROM {lines})"
    for level in range(max(depth.values()) + 1):
        source = f"(SELECT *, {', '.join(f'{texts[name]} AS {name}' for name in texts if depth[name] == level)} FROM {source})"
    return f"COPY (SELECT {_case()} FROM {source}) TO '{target}' (FORMAT csv, HEADER false)"


def sqlite(source):
    """Strata as materialised tables: columns of one SELECT cannot speak of each other there."""

    def test(attribute, operator, value):
        if operator == "in":
            return f"{attribute} IN ({', '.join(repr(one) for one in value)})"
        if operator == "has":
            return f"instr({attribute}, '\"{value}\"') > 0"
        return attribute if operator == "is" else f"{attribute} {operator} {value}"

    columns = ", ".join(f"json_extract(line, '$.act.{name}') AS {name}" for name in [*CHOICES, *FLAGS, *SETS, *NUMBERS])
    depth, texts = rules.strata(), _sql(test)
    tables = [f"s0 AS MATERIALIZED (SELECT {columns} FROM lines)"]
    for level in range(max(depth.values()) + 1):
        named = ", ".join(f"{texts[name]} AS {name}" for name in texts if depth[name] == level)
        tables.append(f"s{level + 1} AS MATERIALIZED (SELECT *, {named} FROM s{level})")
    return "\n".join([
        "CREATE TEMP TABLE lines (line TEXT);", ".mode ascii", '.separator "\\001" "\\n"', f".import {source} lines",
        "WITH " + ",\n".join(tables) + f"\nSELECT {_case()} FROM s{len(tables) - 1};", ""])


def _facts(act):
    for name in CHOICES:
        yield name, act[name]
    for name in FLAGS:
        if act[name]:
            yield name, None
    for name in SETS:
        for value in act[name]:
            yield name, value
    for name in NUMBERS:
        yield name, round(act[name] * 10)


def _asp_literal(part, negated, number):
    no = "not " if negated else ""
    if part.kind == "name":
        return f"{no}{part.parts[0]}(S)"
    attribute, operator, value = part.parts
    if operator == "is":
        return f"{no}{attribute}(S)"
    if operator == "has":
        return f"{no}{attribute}(S,{value})"
    if operator == "in":
        choice = ";".join(value)
        if not negated:
            return f"{attribute}(S,V{number}), V{number} = ({choice})"
        return ", ".join(f"not {attribute}(S,{one})" for one in value)
    if negated:
        operator = {"<": ">=", ">=": "<", ">": "<="}[operator]
    return f"{attribute}(S,V{number}), V{number} {operator} {round(value * 10)}"


def clingo():
    lines = []
    for name, condition in DEFINITIONS.items():
        for alternative in rules.alternatives(condition):
            body = ["scenario(S)"] + [_asp_literal(part, negated, i) for i, (part, negated) in enumerate(alternative)]
            lines.append(f"{name}(S) :- {', '.join(body)}.")
    for i, verdict in enumerate(VERDICTS):
        body = ["scenario(S)"] + [f"not {earlier}(S)" for earlier in VERDICTS[:i]] + ([f"{verdict}(S)"] if verdict != "no_rule" else [])
        lines.append(f"verdict(S,{verdict}) :- {', '.join(body)}.")
    for name in FLAGS:
        lines.append(f"#defined {name}/1.")
    for name in SETS:
        lines.append(f"#defined {name}/2.")
    return "\n".join(lines + ["#show verdict/2.", ""])


def clingo_facts(acts):
    return "".join(
        f"scenario({i})." + "".join(f"{name}({i})." if value is None else f"{name}({i},{value})." for name, value in _facts(act)) + "\n"
        for i, act in enumerate(acts))


def prolog():
    """Predicates over one term; what a scenario does not say is not so."""
    places = {name: i + 1 for i, name in enumerate([*CHOICES, *FLAGS, *SETS, *NUMBERS])}

    def literal(part, negated, number):
        if part.kind == "name":
            goal = f"{part.parts[0]}(A)"
        else:
            attribute, operator, value = part.parts
            argument = f"arg({places[attribute]}, A, V{number})"
            if operator == "is":
                return f"arg({places[attribute]}, A, {'no' if negated else 'yes'})"
            if operator == "in":
                goal = f"arg({places[attribute]}, A, {value[0]})" if len(value) == 1 else f"({argument}, memberchk(V{number}, [{', '.join(value)}]))"
            elif operator == "has":
                goal = f"({argument}, memberchk({value}, V{number}))"
            else:
                goal = f"({argument}, V{number} {operator} {value})"
        return f"\\+ {goal}" if negated else goal

    lines = [":- set_prolog_flag(optimise, true)."]
    for name, condition in DEFINITIONS.items():
        for alternative in rules.alternatives(condition):
            lines.append(f"{name}(A) :- {', '.join(literal(part, negated, i) for i, (part, negated) in enumerate(alternative))}, !.")
    lines += [f"verdict(A, {verdict}) :- {verdict}(A), !." for verdict in VERDICTS[:-1]] + ["verdict(_, no_rule)."]
    lines += [
        "run(File) :- open(File, read, In), repeat, read_term(In, A, []), ( A == end_of_file -> !, close(In)", "    ; verdict(A, V), write(V), nl, fail ).", ""]
    return "\n".join(lines)


def prolog_facts(acts):
    def term(act):
        values = [act[name] for name in CHOICES] + ["yes" if act[name] else "no" for name in FLAGS]
        values += [f"[{','.join(act[name])}]" for name in SETS] + [str(act[name]) for name in NUMBERS]
        return f"act({','.join(values)}).\n"

    return "".join(map(term, acts))


def clips():
    """One fact for what holds of a scenario; strata go from high salience to low, so that nothing is asked before it is known."""
    depth = rules.strata()
    lines = ["(deftemplate act (slot id) " + " ".join(f"(slot {name})" for name in [*CHOICES, *FLAGS, *NUMBERS]) +
             " ".join(f" (multislot {name})" for name in SETS) + ")", "(deftemplate holds (slot id) (slot what))"]

    def pattern(alternative):
        slots, tests, others = {}, [], []
        for part, negated in alternative:
            if part.kind == "name":
                fact = f"(holds (id ?s) (what {part.parts[0]}))"
                others.append(f"(not {fact})" if negated else fact)
                continue
            attribute, operator, value = part.parts
            if operator == "is":
                slots[attribute] = "no" if negated else "yes"
            elif operator == "in":
                slots[attribute] = "&".join(f"~{one}" for one in value) if negated else "|".join(value)
            elif operator == "has":
                slots[attribute] = f"$?{attribute}"
                found = f"(member$ {value} ?{attribute})"
                tests.append(f"(test (not {found}))" if negated else f"(test {found})")
            else:
                slots[attribute] = f"?{attribute}"
                compared = f"({operator} ?{attribute} {value})"
                tests.append(f"(test (not {compared}))" if negated else f"(test {compared})")
        act = "(act (id ?s)" + "".join(f" ({name} {value})" for name, value in slots.items()) + ")"
        return " ".join([act] + tests + others)

    for name, condition in DEFINITIONS.items():
        for i, alternative in enumerate(rules.alternatives(condition)):
            lines.append(f"(defrule {name}-{i} (declare (salience {1000 - depth[name]})) {pattern(alternative)} (not (holds (id ?s) (what {name})))"
                         f" => (assert (holds (id ?s) (what {name}))))")
    for i, verdict in enumerate(VERDICTS):
        others = [f"(not (holds (id ?s) (what {earlier})))" for earlier in VERDICTS[:i]]
        others += [f"(holds (id ?s) (what {verdict}))"] if verdict != "no_rule" else []
        lines.append(f'(defrule verdict-{verdict} (declare (salience 0)) (act (id ?s)) {" ".join(others)} => (printout t ?s " {verdict}" crlf))')
    return "\n".join(lines) + "\n"


def clips_facts(acts):
    def fact(i, act):
        slots = [f"({name} {act[name]})" for name in [*CHOICES, *NUMBERS]] + [f"({name} {'yes' if act[name] else 'no'})" for name in FLAGS]
        slots += [f"({name} {' '.join(act[name])})" for name in SETS]
        return f"(act (id {i}) {' '.join(slots)})\n"

    return "".join(fact(i, act) for i, act in enumerate(acts))


def json_rules():
    """Rules of json-rules-engine; each definition that holds becomes a fact for those below it."""
    depth = rules.strata()

    def literal(part, negated):
        if part.kind == "name":
            return {"fact": part.parts[0], "operator": "notEqual" if negated else "equal", "value": True}
        attribute, operator, value = part.parts
        names = {"in": ("in", "notIn"), "has": ("contains", "doesNotContain"), "is": ("equal", "notEqual"), ">=": ("greaterThanInclusive", "lessThan"),
                 ">": ("greaterThan", "lessThanInclusive"), "<": ("lessThan", "greaterThanInclusive")}
        return {"fact": attribute, "operator": names[operator][negated], "value": value}

    result = []
    for name, condition in DEFINITIONS.items():
        parts = [{"all": [literal(part, negated) for part, negated in alternative]} for alternative in rules.alternatives(condition)]
        result.append({"name": name, "priority": 1000 - depth[name], "conditions": {"any": parts}, "event": {"type": name}})
    return json.dumps(result, indent=1)


def zen():
    """A decision of one expression node, in which later expressions speak of earlier ones."""

    def test(attribute, operator, value):
        if operator == "in":
            return f"{attribute} in [{', '.join(repr(one) for one in value)}]"
        if operator == "has":
            return f"contains({attribute}, '{value}')"
        return attribute if operator == "is" else f"{attribute} {operator} {value}"

    expressions = [{"id": name, "key": name, "value": expression(condition, test, lambda n: f"$.{n}", ("and", "or", "not "))}
                   for name, condition in DEFINITIONS.items()]
    verdict = "'no_rule'"
    for name in reversed(VERDICTS[:-1]):
        verdict = f"($.{name} ? '{name}' : {verdict})"
    expressions.append({"id": "verdict", "key": "verdict", "value": verdict})
    nodes = [{"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
             {"id": "rules", "type": "expressionNode", "name": "rules", "position": {"x": 1, "y": 0}, "content": {"expressions": expressions}},
             {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 2, "y": 0}}]
    edges = [{"id": f"{a}-{b}", "type": "edge", "sourceId": a, "targetId": b} for a, b in (("in", "rules"), ("rules", "out"))]
    return json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges})
