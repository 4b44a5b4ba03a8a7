"""A reader of law files that shares nothing with the engine: just enough to re-check what the engine says of its rules.

It takes files that the engine accepts; on anything else it stops with an exception.
"""
import datetime
import pathlib
import re

TOKEN = re.compile(r'(?P<space>[ \t\r\n]+|#[^\n]*)|(?P<quoted>"(?:\\.|[^"\\\n])*")|(?P<date>\d{4}-\d{2}-\d{2})|(?P<month>\d{4}-\d{2})'
                   r'|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>[^\W\d]\w*)|(?P<sign>[(),./+-])')
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
ARTICLES = {"a", "an", "the"}
DECLARING = {"order", "source", "entity", "concept", "rule", "question", "precedence", "claim", "use"}
HEADERS = {"cite", "under", "from", "until", "overrides", "exception", "on", "by", "note", "checked", "unverified", "if", "unless", "then"}
NORMS = {"permitted", "prohibited", "required"}
RANKS = ["none", "commentary", "statement", "policy", "ordinance", "statute", "treaty", "constitution"]


def day(text):
    era = re.fullmatch(r"(\D\D)(\d+|元)年(\d+)月(\d+)日", text)
    if era:
        return datetime.date(ERAS[era[1]] + (1 if era[2] == "元" else int(era[2])), int(era[3]), int(era[4]))
    return datetime.date.fromisoformat(text)


class Tokens:
    def __init__(self, text):
        self.items, line_start, at = [], 0, 0
        while at < len(text):
            match = TOKEN.match(text, at)
            if not match:
                raise ValueError(f"cannot read {text[at:at + 20]!r}")
            kind, piece = match.lastgroup, match[0]
            if kind == "space":
                for found in re.finditer("\n", piece):
                    line_start = at + found.end()
            else:
                first = not text[line_start:at].strip()
                if kind == "word" and re.fullmatch(r"\D\D(\d+|元)年\d+月\d+日", piece):
                    kind = "date"
                self.items.append((kind, piece, at - line_start, first))
            at = match.end()
        self.items.append(("end", "", 0, True))
        self.at = 0

    def peek(self, ahead=0):
        return self.items[min(self.at + ahead, len(self.items) - 1)][1]

    def kind(self, ahead=0):
        return self.items[min(self.at + ahead, len(self.items) - 1)][0]

    def column(self):
        return self.items[self.at][2]

    def first_on_line(self, ahead=0):
        return self.items[min(self.at + ahead, len(self.items) - 1)][3]

    def take(self, *words):
        """The next token; with `words`, whether they follow, and then they are taken."""
        if not words:
            self.at += 1
            return self.items[self.at - 1][1]
        if all(self.peek(i) == word and self.kind(i) != "quoted" for i, word in enumerate(words)):
            self.at += len(words)
            return True
        return False

    def need(self, *words):
        if not self.take(*words):
            raise ValueError(f"expected {' '.join(words)}, found {self.peek()!r}")


class Reader:
    """One file into the law."""

    def __init__(self, text, law):
        self.t, self.law, self.order = Tokens(text), law, None

    def read(self):
        while self.t.kind() != "end":
            word = self.t.take()
            if word not in DECLARING:
                raise ValueError(f"expected a declaration, found {word!r}")
            getattr(self, "read_" + word)()

    def title(self):
        if self.t.kind() != "quoted":
            return
        self.t.take()
        if self.t.take("/"):
            self.t.take()

    def read_use(self):
        self.t.take()

    def read_precedence(self):
        maxims = [self.t.take()]
        while self.t.take(","):
            maxims.append(self.t.take())
        self.law.maxims[self.order] = maxims

    def read_order(self):
        self.order = self.t.take()
        self.title()
        self.t.take("milder", "law", "applies")

    def read_claim(self):
        self.t.take()
        self.title()
        self.t.take()
        self.condition()

    def read_source(self):
        name = self.t.take()
        self.title()
        source = self.law.sources.setdefault(name, {"rank": "none", "from": None, "until": None})
        while not self.ends():
            if self.t.take("rank"):
                source["rank"] = self.t.take()
            elif self.t.take("in", "force"):
                self.dates(source)
            elif self.t.peek() in ("enacted", "published"):
                self.t.take()
                self.t.take()
            else:
                self.t.take()
                self.title()

    def dates(self, into):
        if self.t.take("from"):
            into["from"] = day(self.t.take())
        if self.t.take("until"):
            into["until"] = day(self.t.take())

    def ends(self):
        return self.t.kind() == "end" or (self.t.first_on_line() and self.t.column() == 0 and self.t.peek() in DECLARING)

    def read_entity(self):
        entity = self.law.entities.setdefault(self.t.take(), {"plural": None, "one": False, "attributes": {}})
        if self.t.take("plural"):
            entity["plural"] = self.t.take()
        if self.t.take(",", "just", "one"):
            entity["one"] = True
        self.title()
        while not self.ends():
            name = self.t.take()
            kind, values = self.type()
            normally = None
            if self.t.take(",", "normally") or self.t.take("normally"):
                normally = [self.t.take()]
                if self.t.kind() == "word" and not self.t.first_on_line() and kind == "number":
                    self.t.take()
                while self.t.take(","):
                    normally.append(self.t.take())
            self.title()
            entity["attributes"][name] = (kind, values, normally)

    def type(self):
        if self.t.take("yes", "or", "no"):
            return "yes_no", None
        for words, kind in ((("one", "of"), "one_of"), (("some", "of"), "some_of")):
            if self.t.take(*words):
                values = [self.t.take()]
                while self.t.peek() == "," and self.t.peek(1) != "normally":
                    self.t.take()
                    values.append(self.t.take())
                return kind, values
        if self.t.take("number"):
            if self.t.kind() == "word" and not self.t.first_on_line() and self.t.peek() != "normally":
                return "number", self.t.take()
            return "number", None
        if self.t.take("list", "of"):
            return "list", self.t.take()
        word = self.t.take()
        return (word, None) if word in ("date", "text") else ("entity", word)

    def read_concept(self):
        name = self.t.take()
        self.t.need("of")
        self.article()
        concept = {"entity": self.t.take(), "presumed": None, "means": None}
        self.presumption(concept)
        self.title()
        self.presumption(concept)
        if self.t.take("means"):
            concept["means"] = self.condition()
        self.law.concepts[name] = concept

    def presumption(self, concept):
        if self.t.take(",", "presumed") or self.t.take("presumed"):
            concept["presumed"] = not self.t.take("not")

    def read_question(self):
        name = self.t.take()
        self.title()
        question = {"open": {"from": None, "until": None}, "settled": [], "cites": []}
        while not self.ends():
            if self.t.take("cite"):
                question["cites"] += self.citations()
            elif self.t.take("open"):
                self.dates(question["open"])
            elif self.t.take("settled"):
                when = day(self.t.take())
                self.t.need("as")
                question["settled"].append((when, self.t.take()))
                if self.t.take("by"):
                    self.citations()
            elif self.t.take("held", "by"):
                self.title()
                while self.t.take(","):
                    self.title()
            elif self.t.take("reading"):
                self.t.take()
                self.title()
            else:
                self.t.take()
                self.title()
        self.law.questions[name] = question

    def citations(self):
        """Names of the sources; the places are of no interest here."""
        names = []
        while True:
            names.append(self.t.take())
            while self.t.kind() != "end" and self.t.peek() != "," and not (self.t.first_on_line() and self.t.kind() == "word"):
                if self.t.kind() == "word" and self.t.peek() in HEADERS:
                    break
                self.t.take()
            if not self.t.take(","):
                return names

    def read_rule(self):
        name = self.t.take()
        self.title()
        rule = {"name": name, "order": self.order, "under": [], "cite": [], "from": None, "until": None, "overrides": [], "reading": None,
                "by_default": False, "if": None, "unless": [], "then": []}
        while not self.ends():
            word = self.t.peek()
            if word in ("cite", "under"):
                self.t.take()
                rule[word] += self.citations()
            elif word in ("from", "until"):
                self.dates(rule)
            elif self.t.take("overrides") or self.t.take("exception", "to"):
                rule["overrides"].append(self.t.take())
                while self.t.take(","):
                    rule["overrides"].append(self.t.take())
            elif self.t.take("on", "reading"):
                reading = self.t.take()
                self.t.need("of")
                rule["reading"] = (self.t.take(), reading)
            elif self.t.take("by", "default"):
                rule["by_default"] = True
            elif word in ("note", "checked", "unverified"):
                self.t.take()
                self.title()
            elif self.t.take("if"):
                rule["if"] = self.condition()
            elif self.t.take("unless"):
                rule["unless"].append(self.condition())
            else:
                self.t.need("then")
                rule["then"].append(self.conclusion())
                while self.t.take("and"):
                    rule["then"].append(self.conclusion())
        self.law.rules[name] = rule

    def conclusion(self):
        path = self.path()
        if self.t.take("counts", "as"):
            self.article()
            return {"kind": "counts_as", "path": path, "class": self.t.take()}
        if self.t.take("does", "not", "count", "as"):
            self.article()
            return {"kind": "does_not_count_as", "path": path, "class": self.t.take()}
        if self.t.take("lacks"):
            self.article()
            self.t.need("legal", "basis")
            return {"kind": "lacks_legal_basis", "path": path}
        if self.t.take("must"):
            self.title()
            self.t.take(",")
            self.t.need("done", "when")
            duty = {"kind": "duty", "path": path, "done": self.condition()}
            if self.t.take(",", "by") or self.t.take("by"):
                self.date()
            if self.t.take(",", "failing", "which") or self.t.take("failing", "which"):
                duty["failing"] = self.conclusion()
            return duty
        self.t.need("is")
        norm = self.t.take()
        if norm == "permitted" and self.t.take("only", "if"):
            return {"kind": "permitted_only_if", "path": path, "condition": self.condition()}
        return {"kind": norm, "path": path}

    def article(self):
        if self.t.peek() in ARTICLES and self.t.kind() == "word":
            self.t.take()

    def path(self):
        words = [self.t.take()]
        while self.t.take("."):
            words.append(self.t.take())
        return words

    # --- conditions, as nested tuples ---

    def condition(self):
        parts, joint = [self.single()], None
        while self.t.kind() == "word" and self.t.peek() in ("and", "or"):
            joint = self.t.take()
            parts.append(self.single())
        return parts[0] if joint is None else (joint, parts)

    def single(self):
        if self.t.take("not"):
            return ("not", self.single())
        if self.t.take("("):
            inner = self.condition()
            self.t.need(")")
            return inner
        if self.t.take("all", "of"):
            return ("and", self.bullets())
        if self.t.take("any", "of"):
            return ("or", self.bullets())
        if self.t.peek() == "at" and self.t.peek(1) == "least" and self.t.peek(3) == "of":
            count = int(self.t.items[self.t.at + 2][1])
            self.t.at += 4
            return ("at_least", count, self.bullets())
        if self.t.peek() in ("some", "every", "no") and self.t.peek(2) == "in":
            kind, variable = self.t.take(), self.t.take()
            self.t.need("in")
            path = self.path()
            self.t.need("where")
            return (kind, variable, path, self.condition())
        return self.test()

    def bullets(self):
        column, parts = self.t.column(), []
        while self.t.peek() == "-" and self.t.column() == column:
            self.t.take()
            parts.append(self.condition())
        return parts

    def test(self):
        path = self.path()
        if self.t.take("includes"):
            return ("includes", path, self.t.take(), False)
        if self.t.take("does", "not", "include"):
            return ("includes", path, self.t.take(), True)
        if not self.t.take("is"):
            return ("is", path, "yes", False, None)
        if self.t.take("not", "established", "as"):
            self.article()
            return self.asked(("not_established", path, self.t.take()))
        negated = self.t.take("not")
        if self.t.take("one", "of"):
            values = [self.t.take()]
            while self.t.take(","):
                values.append(self.t.take())
            return ("one_of", path, values, negated)
        for words, name in ((("at", "least"), ">="), (("at", "most"), "<="), (("more", "than"), ">"), (("less", "than"), "<")):
            if self.t.take(*words):
                number = self.t.take()
                if self.t.kind() == "word" and self.t.peek() not in HEADERS | {"and", "or", "by", "failing"} and not self.t.first_on_line():
                    self.t.take()
                return ("number", path, name, number)
        for words, name in ((("on", "or", "before"), "<="), (("on", "or", "after"), ">="), (("before",), "<"), (("after",), ">"), (("on",), "=")):
            if self.t.take(*words):
                return ("date", path, name, self.date())
        if self.t.take("given"):
            return ("given", path, negated)
        if self.t.take("none"):
            return ("given", path, not negated)
        if self.t.take("the", "same", "as"):
            return ("same", path, self.path(), negated)
        self.article()
        quoted = self.t.kind() == "quoted"
        value = self.t.take()
        return self.asked(("is", path, value[1:-1] if quoted else value, negated))

    def asked(self, test):
        order = self.t.take() if self.t.take("in") else None
        return test + (order,)

    def date(self):
        if self.t.take("end", "of", "fiscal", "year"):
            base = datetime.date(int(self.t.take()) + 1, 3, 31)
        elif self.t.kind() == "date":
            base = day(self.t.take())
        else:
            base = self.path()
        days = 0
        while self.t.take("+"):
            days += int(self.t.take())
            self.t.need("days")
        return base, days


class Law:
    def __init__(self):
        self.entities, self.concepts, self.rules, self.questions, self.sources, self.maxims = {}, {}, {}, {}, {}, {}
        self.files = set()

    def load(self, path):
        path = pathlib.Path(path).resolve()
        if path.is_dir():
            for file in sorted(path.rglob("*.law")):
                self.load(file)
            return self
        if path in self.files:
            return self
        self.files.add(path)
        text = path.read_text(encoding="utf-8").lstrip("\ufeff")
        reader = Reader(text, self)
        reader.read()
        for used in re.findall(r'^use\s+"([^"]+)"', text, flags=re.M):
            self.load(path.parent / used)
        return self
