#!/usr/bin/env python3
"""Re-checks the explanations of every example with code that shares nothing with the engine.

usage: recheck.py PROGRAM PROJECT_FOLDER

The engine prints each answer with an account of every rule on the question and what it rests on. Here the law files and the scenario
files are read anew; every fact named is held against the scenario, every class against a rule, definition or presumption that gives it,
every rule's outcome against its dates, its readings and its conditions, every defeat against the words or maxims that justify it, and
the verdict against the account.
"""
import collections
import json
import pathlib
import subprocess
import sys

import yaml

import facts
import lawtext

POSITIVE = {"permitted", "required"}
NEGATIVE = {"prohibited", "permitted_only_if", "lacks_legal_basis"}
NORM_CONCLUSIONS = POSITIVE | NEGATIVE
STANDS = {"decides", "applied", "condition_met", "beaten", "clashes"}


class Faults:
    def __init__(self):
        self.told, self.checked = [], collections.Counter()

    def check(self, what, good, place, words):
        self.checked[what] += 1
        if not good:
            self.told.append(f"{place}: {what}: {words}")


class Answer:
    """One answer of one scenario with the law and facts it is held against."""

    def __init__(self, law, world, document, scenario, answer, date, faults):
        self.law, self.world, self.date, self.faults = law, world, date, faults
        self.assumed = document.get("assume") or {}
        self.sources = scenario.get("sources")
        self.order = answer["order"]
        self.place = f'{scenario["place"]["path"]}:{scenario["place"]["line"]} {answer["thing"]} in {self.order}'
        self.claims, self.asked = {}, []
        # Where something is open, what a class hangs on may be open as well, and nothing is claimed of it.
        self.open = bool(answer.get("turns_on") or answer.get("does_not_matter"))
        for part in ("because", "account", "nearest"):
            for account in answer.get(part, []):
                self.gather(account["holding"] + account["failing"])
        if "reason" in answer:
            self.gather([answer["reason"]])
        for duty in answer.get("duties", []):
            self.gather_anywhere(duty)

    def gather_anywhere(self, part):
        if isinstance(part, dict):
            if "about" in part and "truth" in part:
                self.gather([part])
                return
            part = list(part.values())
        for item in part if isinstance(part, list) else []:
            if isinstance(item, (dict, list)):
                self.gather_anywhere(item)

    def gather(self, reasons):
        for reason in reasons:
            if reason["about"] in ("class", "norm"):
                name = reason["class"] if reason["about"] == "class" else reason["norm"]
                key = (reason["thing"], name, reason["order"])
                claim = {"holds": True, "fails": False, "open": None}[reason["truth"]]
                self.claims.setdefault(key, {})[reason["asked"]] = claim
                self.asked.append((key, reason))
            elif reason["about"] == "fact":
                self.asked.append((None, reason))
            self.gather(reason["because"])

    # --- what is known of classes and norms: what the explanation claims, each claim checked on its own ---

    def status(self, asked, thing, name, order):
        claims = self.claims.get((thing, name, order or self.order), {})
        if asked == "established":
            if "not_established" in claims:
                return facts._not(claims["not_established"])
            if claims.get("shown") is not None:
                return claims["shown"]
            return False if claims.get("shown_not") else None
        if asked in claims:
            return claims[asked]
        if "not_established" in claims and asked == "shown":
            return facts._not(claims["not_established"])
        if claims.get("shown" if asked == "shown_not" else "shown_not"):
            return False
        told = self.defined(asked, thing, name)
        return self.derived(asked, thing, name, order or self.order) if told is None else told

    def giving(self, thing, name, order, kind):
        """Rules of an order that say of such a thing that it is, or is not, in a class."""
        entity = self.world.things[thing].entity
        return [rule for rule in self.law.rules.values()
                if rule["order"] == order and any(c["kind"] == kind and c.get("class") == name and c["path"] == [entity] for c in rule["then"])]

    def derived(self, asked, thing, name, order):
        """What the rules make of a class on which the explanation is silent, by team defeat; None where that is not plain here: something
        unknown, a rule about something reached by a path, or a maxim that takes more than ranks."""
        concept = self.law.concepts.get(name)
        if concept is None or concept["means"] or concept["presumed"] is not None or thing not in self.world.things:
            return None
        if any(c.get("class") == name and len(c["path"]) > 1 for rule in self.law.rules.values() for c in _all_conclusions(rule)):
            return None
        sides = ("counts_as", "does_not_count_as") if asked == "shown" else ("does_not_count_as", "counts_as")
        mine, theirs = ([(rule, self.applies(rule, thing)) for rule in self.giving(thing, name, order, kind)] for kind in sides)
        if all(applies is False for _, applies in mine):
            return False
        if any(applies is None for _, applies in mine + theirs):
            return None
        team = [rule for rule, applies in mine if applies]
        return all(any(self.beats(rule, other) for rule in team) for other, applies in theirs if applies)

    def rank(self, rule):
        sources = rule["under"] + rule["cite"]
        return lawtext.RANKS.index(self.law.sources[sources[0]]["rank"]) if sources else 0

    def beats(self, strong, weak):
        superior = "superior" in self.law.maxims.get(strong["order"], []) and self.rank(strong) > self.rank(weak)
        if weak["name"] in strong["overrides"] or strong["name"] in weak["overrides"]:
            return weak["name"] in strong["overrides"]
        if weak["by_default"] != strong["by_default"]:
            return weak["by_default"]
        return superior and not weak["by_default"]

    def defined(self, asked, thing, name):
        """A class by definition holds if and only if its condition does."""
        concept = self.law.concepts.get(name)
        if concept is None or concept["means"] is None:
            return None
        result = self.world.holds(concept["means"], thing, self.status)
        return result if asked == "shown" else facts._not(result)

    def in_force(self, rule):
        spans = [rule] + [self.law.sources[name] for name in rule["under"] or rule["cite"][:1]]
        return all((not s["from"] or s["from"] <= self.date) and (not s["until"] or self.date < s["until"]) for s in spans)

    def reading(self, rule):
        """True: counts; False: does not; None: open."""
        if rule["reading"] is None:
            return True
        name, reading = rule["reading"]
        if name in self.assumed:
            return self.assumed[name] == reading
        question = self.law.questions[name]
        settled = [taken for when, taken in sorted(question["settled"]) if when <= self.date]
        if settled:
            return settled[-1] == reading
        begins, ends = question["open"]["from"], question["open"]["until"]
        return None if (not begins or begins <= self.date) and (not ends or self.date < ends) else False

    def chosen(self, rule):
        if not self.sources:
            return True
        rests = rule["under"] or rule["cite"][:1] or (self.law.questions[rule["reading"][0]]["cites"][:1] if rule["reading"] else [])
        return bool(rests) and all(source in self.sources for source in rests)

    def applies(self, rule, subject):
        if not (self.in_force(rule) and self.chosen(rule)):
            return False
        condition = True if rule["if"] is None else self.world.holds(rule["if"], subject, self.status)
        stopped = facts._any([self.world.holds(part, subject, self.status) for part in rule["unless"]])
        return facts._all([self.reading(rule), condition, facts._not(stopped)])

    # --- checks ---

    def check(self, what, good, words):
        self.faults.check(what, good, self.place, words)

    def reasons(self):
        for key, reason in self.asked:
            if key is None:
                self.fact(reason)
            else:
                self.claim(key, reason)

    def fact(self, reason):
        """A fact named is a fact of the scenario, or what the vocabulary takes as normal."""
        if "thing" not in reason or "attribute" not in reason or reason["thing"] not in self.world.things:
            return
        value = self.world.things[reason["thing"]].values.get(reason["attribute"], facts.UNKNOWN)
        if reason["origin"] == "unknown":
            self.check("unknown fact", value is facts.UNKNOWN, reason["text"])
        else:
            self.check("fact", _spelled(value) == _json_value(reason["value"]), f'{reason["text"]}, but the file says {_spelled(value)}')

    def claim(self, key, reason):
        thing, name, _ = key
        if thing not in self.world.things or reason["truth"] == "open":
            return
        asked, holds = reason["asked"], reason["truth"] == "holds"
        shown = holds if asked != "not_established" else not holds
        if reason["grounding"] == "definition":
            told = self.defined("shown_not" if asked == "shown_not" else "shown", thing, name)
            self.check("definition", told == shown, f'{reason["text"]}, but by its definition that is {told}')
        elif reason["grounding"] == "presumption":
            presumed = self.law.concepts[name]["presumed"]
            self.check("presumption", presumed is not None, f'{reason["text"]}, but it is not presumed')
        elif reason["grounding"] == "rule":
            self.by_rule(key, reason)
        elif reason["about"] == "class" and shown is False and asked != "shown_not":
            # A rule that gives it may apply only where one that denies it does as well.
            denied = any(self.applies(rule, thing) for rule in self.giving(thing, name, reason["order"], "does_not_count_as"))
            for rule in self.giving(thing, name, reason["order"], "counts_as"):
                self.check("nothing makes it so", denied or self.applies(rule, thing) is not True, f'{reason["text"]}, but {rule["name"]} applies')

    def by_rule(self, key, reason):
        thing, name, _ = key
        rule = self.law.rules[reason["rule"]["name"]]
        kinds = {c["kind"] for c in _all_conclusions(rule) if c.get("class", c["kind"]) == name}
        if reason["about"] == "norm":
            kinds = {c["kind"] for c in _all_conclusions(rule)} & NORM_CONCLUSIONS
        self.check("rule concludes it", bool(kinds), f'{reason["text"]} by {rule["name"]}, which does not conclude it')
        own = [c for c in rule["then"] if c["kind"] in kinds and len(c["path"]) == 1]
        if own and self.world.things[thing].entity == own[0]["path"][0]:
            self.check("rule applies", self.applies(rule, thing) is True, f'{reason["text"]} by {rule["name"]}, which does not apply')

    def account(self, entries):
        for entry in entries:
            rule, outcome = self.law.rules[entry["rule"]["name"]], entry["outcome"]
            own = any(c["kind"] == entry["conclusion"] for c in rule["then"])
            subject = entry.get("subject")
            if not own or subject not in self.world.things:
                continue  # what follows a breach: told with the duty
            told = f'{rule["name"]} {outcome}'
            applies = self.applies(rule, subject)
            if outcome in STANDS:
                self.check("rule stands", applies is True or (self.open and applies is None), f"{told}, but applies: {applies}")
            elif outcome == "condition_false":
                condition = None if rule["if"] is None else self.world.holds(rule["if"], subject, self.status)
                self.check("condition false", condition is False, f"{told}, but its condition is {condition}")
            elif outcome == "excluded":
                stopped = facts._any([self.world.holds(part, subject, self.status) for part in rule["unless"]])
                self.check("excluded", stopped is True, f"{told}, but its exceptions are {stopped}")
            elif outcome in ("not_yet", "no_longer"):
                self.check("out of force", not self.in_force(rule), told)
            elif outcome in ("other_reading", "question_not_open"):
                self.check("reading", self.reading(rule) is False, told)
            elif outcome == "source_left_out":
                self.check("source left out", not self.chosen(rule), told)
            if outcome == "beaten" and entry.get("by"):
                self.defeat(rule, self.law.rules[entry["by"]], entry["how"])

    def defeat(self, weak, strong, how):
        told = f'{weak["name"]} beaten by {strong["name"]}: {how}'
        good = {
            "overrides": lambda: weak["name"] in strong["overrides"],
            "not_by_default": lambda: weak["by_default"] and not strong["by_default"],
            "superior": lambda: self.rank(strong) > self.rank(weak) and "superior" in self.law.maxims[self.order],
            "special": lambda: "special" in self.law.maxims[self.order],
            "later": lambda: "later" in self.law.maxims[self.order],
            "necessary_condition": lambda: any(c["kind"] == "permitted_only_if" for c in strong["then"]),
        }[how]()
        self.check("defeat", good, told)

    def verdict(self, answer):
        """The verdict follows from the account: somebody decides, and every rule on the other side that stands is beaten."""
        verdict, entries = answer["verdict"], answer["account"]
        deciding = {e["conclusion"] for e in entries if e["outcome"] == "decides"}
        standing = collections.defaultdict(list)
        for entry in entries:
            if entry["outcome"] in ("decides", "applied", "clashes"):
                side = POSITIVE if entry["conclusion"] in POSITIVE else NEGATIVE
                standing[side is POSITIVE].append(entry["rule"]["name"])
        wants = {"permitted": {"permitted"}, "required": {"required"}, "prohibited": {"prohibited"},
                 "condition_unmet": {"permitted_only_if"}, "no_legal_basis": {"lacks_legal_basis"}}.get(verdict)
        if wants:
            if answer["either_way"] or answer["turns_on"]:
                return
            self.check("somebody decides", bool(deciding & wants), f"{verdict}, decided by conclusions {deciding}")
            others = standing[verdict not in POSITIVE]
            self.check("nothing left on the other side", not others, f"{verdict}, but {others} stand against it")
        elif verdict == "no_rule":
            self.check("nothing stands", not standing[True] and not standing[False], f"no_rule, but {dict(standing)} stand")
        elif verdict == "conflict" and not answer["turns_on"]:
            self.check("both sides stand", standing[True] and standing[False], f"conflict, but standing are {dict(standing)}")

    def complete(self, answer):
        """Every rule of the order that concludes the status of such a thing is accounted for."""
        thing = self.world.things[answer["thing"]]
        told = {entry["rule"]["name"] for entry in answer["account"]}
        for rule in self.law.rules.values():
            if rule["order"] == self.order and any(c["kind"] in NORM_CONCLUSIONS and c["path"] == [thing.entity] for c in rule["then"]):
                self.check("every rule accounted for", rule["name"] in told, f'{rule["name"]} is missing')


def _all_conclusions(rule):
    """With what follows a breach, link by link."""
    for conclusion in rule["then"]:
        while conclusion:
            yield conclusion
            conclusion = conclusion.get("failing")


def _spelled(value):
    if value is facts.ABSENT:
        return None
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, list):
        return value
    return value if isinstance(value, bool) else "unknown" if value is facts.UNKNOWN else str(value)


def _json_value(value):
    if isinstance(value, list):
        return sorted(value)
    return value if value is None or isinstance(value, bool) else str(value)


class Laws:
    """Rule sets by what a scenario asks for."""

    def __init__(self, project):
        self.project, self.known = project, {}

    def of(self, document, file):
        names = document.get("rules")
        names = [names] if isinstance(names, str) else names or ["rules"]
        paths = []
        for name in names:
            places = [file.parent / name, self.project / "rules" / name, self.project / name]
            paths.append(next(path for path in places if path.exists()))
        key = tuple(paths)
        if key not in self.known:
            law = lawtext.Law()
            for path in paths:
                law.load(path)
            self.known[key] = law
        return self.known[key]


def explained(program, project, file):
    run = subprocess.run([program, "explain", "--format", "json", str(file.relative_to(project))], cwd=project, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{file}: could not be explained:\n{run.stderr}")
    return json.loads(run.stdout)["scenarios"]


def recheck(project, faults, files, explain):
    """`explain` gives the scenarios of a file with their explanations."""
    laws = Laws(project)
    for file in files:
        text = file.read_text(encoding="utf-8")
        documents = {node.start_mark.line: yaml.load(yaml.serialize(node), Loader=yaml.BaseLoader) for node in yaml.compose_all(text, Loader=yaml.BaseLoader)}
        lines = sorted(documents)
        for scenario in explain(file):
            line = max(at for at in lines if at < scenario["place"]["line"])
            document = documents[line]
            law = laws.of(document, file)
            world = facts.World(law, document, scenario.get("varied"))
            for answer in scenario["answers"]:
                one = Answer(law, world, document, scenario, answer, lawtext.day(answer["date"]), faults)
                one.reasons()
                one.account(answer["account"])
                one.verdict(answer)
                one.complete(answer)
            for answer in scenario["classes"]:
                dates = {a["date"] for a in scenario["answers"] if a["order"] == answer["order"]}
                if len(dates) == 1:
                    one = Answer(law, world, document, scenario, answer, lawtext.day(dates.pop()), faults)
                    one.reasons()
                    one.account(answer["account"])


def main():
    faults = Faults()
    program, project = sys.argv[1], pathlib.Path(sys.argv[2])
    recheck(project, faults, sorted((project / "examples").rglob("*.yaml")), lambda file: explained(program, project, file))
    for line in faults.told:
        print(line)
    if not faults.checked["rule stands"] or not faults.checked["fact"]:
        sys.exit("nothing was checked")
    print(", ".join(f"{count} x {what}" for what, count in sorted(faults.checked.items())))
    print(f"{sum(faults.checked.values())} checks, {len(faults.told)} faults")
    sys.exit(1 if faults.told else 0)


if __name__ == "__main__":
    main()
