// The slow way to read a line: any sequence of keys, any spacing. It is strict, so that a bet never stands for a line that is none.
// Included by reader.hpp.
#pragma once

namespace kyujo::bench::batch {

class KeyByKey {
public:
    KeyByKey(Reader& reader, std::string_view line) : reader_(reader), line_(line) {}

    bool read(Features& features, std::string& problem)
    {
        if (!object(false) || !at_end()) {
            problem = (problem_.empty() ? "not the JSON of a scenario" : problem_) + ", at byte " + std::to_string(at_ + 1);
            return false;
        }
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if ((seen_ >> i & 1U) != 0) continue;
            problem = "no `" + std::string(fields[i].key) + "`";
            return false;
        }
        features = features_;
        std::string behind(line_.substr(written_));
        behind += '\n';
        reader_.learned_ = usual_ && behind.size() <= longest_literal;
        if (!reader_.learned_) return true;
        reader_.before_ = before_;
        reader_.behind_ = Literal(behind);
        return true;
    }

private:
    void space()
    {
        while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t' || line_[at_] == '\r')) ++at_;
    }
    bool take(char c)
    {
        space();
        if (at_ >= line_.size() || line_[at_] != c) return false;
        ++at_;
        return true;
    }
    bool at_end()
    {
        space();
        return at_ == line_.size();
    }
    bool fail(std::string problem)
    {
        if (problem_.empty()) problem_ = std::move(problem);
        return false;
    }

    /// A quoted text; `begin` is where it begins, behind the quote.
    bool text(std::string_view& found, std::size_t& begin)
    {
        if (!take('"')) return fail("a quoted text is missing");
        begin = at_;
        while (at_ < line_.size() && line_[at_] != '"') {
            if (static_cast<unsigned char>(line_[at_]) < 0x20) return fail("a control character");
            at_ += line_[at_] == '\\' ? 2 : 1;
        }
        if (at_ >= line_.size()) return fail("a text that does not end");
        found = line_.substr(begin, at_ - begin);
        ++at_;
        return true;
    }

    bool object(bool in_act)
    {
        if (!take('{')) return fail("no object");
        if (take('}')) return true;
        do {
            std::string_view key;
            std::size_t begin = 0;
            if (!text(key, begin)) return false;
            if (!take(':')) return fail("no colon");
            if (!in_act && key == "act") {
                if (!object(true)) return false;
            } else if (!fact(key, in_act)) {
                return false;
            }
        } while (take(','));
        return take('}') || fail("an object that does not end");
    }

    bool fact(std::string_view key, bool in_act)
    {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const Field& field = fields[i];
            if (field.key != key || in_act != (field.kind != Kind::title && field.kind != Kind::day)) continue;
            if (((seen_ >> i) & 1U) != 0) return fail(std::string(key) + " twice");
            seen_ |= std::uint64_t{1} << i;
            return value(field, i) || fail(std::string(key) + " has no such value");
        }
        return fail("unknown key " + std::string(key));
    }

    bool value(const Field& field, std::size_t number)
    {
        space();
        std::size_t begin = at_;
        std::string_view found;
        bool good = false;
        switch (field.kind) {
            case Kind::title:
                good = text(found, begin);
                break;
            case Kind::day:
                good = text(found, begin) && day(found);
                break;
            case Kind::choice:
                good = text(found, begin) && named(field, found);
                break;
            case Kind::yes_no:
                good = yes_no(field);
                break;
            case Kind::set:
                good = set(field, begin);
                break;
            case Kind::number:
                good = digits(field);
                break;
        }
        if (!good) return false;
        const std::string_view between = line_.substr(written_, begin - written_);
        usual_ = usual_ && number == read_++ && between.size() <= longest_literal;
        if (usual_) before_[number] = Literal(between);
        written_ = at_;
        return true;
    }

    bool named(const Field& field, std::string_view name)
    {
        for (const Value& value : field.values) {
            if (value.name.empty() || value.name != name) continue;
            features_ |= value.features;
            return true;
        }
        return false;
    }

    bool yes_no(const Field& field)
    {
        const bool yes = line_.substr(at_, 4) == "true";
        if (!yes && line_.substr(at_, 5) != "false") return false;
        at_ += yes ? 4 : 5;
        features_ |= Features{yes} << field.first_bit;
        return true;
    }

    bool set(const Field& field, std::size_t& begin)
    {
        if (!take('[')) return false;
        begin = at_;
        if (take(']')) return true;
        do {
            std::string_view found;
            std::size_t unused = 0;
            if (!text(found, unused) || !named(field, found)) return false;
        } while (take(','));
        return take(']');
    }

    bool day(std::string_view day)
    {
        if (day.size() != 10 || day[4] != '-' || day[7] != '-') return false;
        std::array<unsigned, 10> digits{};
        for (const std::size_t i : std::array<std::size_t, 8>{0, 1, 2, 3, 5, 6, 8, 9}) {
            digits[i] = static_cast<unsigned char>(day[i]) - unsigned{'0'};
            if (digits[i] > 9) return false;
        }
        const unsigned year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
        const unsigned month = digits[5] * 10 + digits[6];
        const unsigned last = month == 2 ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)
                                         : (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
        const unsigned number = digits[8] * 10 + digits[9];
        if (month < 1 || month > 12 || number < 1 || number > last) return false;
        return year >= 2002 || fail("a day on which not all of the law is in force");
    }

    /// Up to nine digits, and nine more behind a point.
    bool digits(const Field& field)
    {
        const bool negative = at_ < line_.size() && line_[at_] == '-';
        if (negative) ++at_;
        const auto read = [&](std::int64_t& value) {
            const std::size_t begin = at_;
            while (at_ < line_.size() && line_[at_] >= '0' && line_[at_] <= '9' && at_ - begin < 9) value = value * 10 + (line_[at_++] - '0');
            return at_ - begin;
        };
        std::int64_t whole = 0;
        std::int64_t behind = 0;
        const std::size_t begin = at_;
        const std::size_t count = read(whole);
        if (count == 0 || (count > 1 && line_[begin] == '0')) return false;
        if (at_ < line_.size() && line_[at_] == '.') {
            ++at_;
            const std::size_t places = read(behind);
            if (places == 0) return false;
            for (std::size_t i = places; i < 9; ++i) behind *= 10;
        }
        const std::int64_t billionths = (whole * 1'000'000'000 + behind) * (negative ? -1 : 1);
        for (unsigned i = 0; i < field.over.size(); ++i) {
            const Threshold& threshold = field.over[i];
            if (threshold.tenths == Threshold().tenths) continue;
            const std::int64_t bound = std::int64_t{threshold.tenths} * 100'000'000;
            features_ |= Features{threshold.or_more ? billionths >= bound : billionths > bound} << (field.first_bit + i);
        }
        return true;
    }

    Reader& reader_;
    std::string_view line_;
    std::size_t at_ = 0;
    static constexpr std::size_t longest_literal = 16;
    std::size_t written_ = 0;  ///< end of the last value
    std::size_t read_ = 0;     ///< values
    bool usual_ = true;        ///< whether the layout is one to bet on
    std::array<Literal, fields.size()> before_;
    Features features_ = 0;
    std::uint64_t seen_ = 0;
    std::string problem_;
};

inline bool Reader::read(std::string_view line, Features& features, std::string& problem)
{
    return KeyByKey(*this, line).read(features, problem);
}

}  // namespace kyujo::bench::batch
