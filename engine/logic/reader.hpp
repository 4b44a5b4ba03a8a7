// The state of reading one theory file, line by line. Only read.cpp and resolve.cpp include this.
#pragma once

#include "logic/document.hpp"
#include "logic/names.hpp"
#include "logic/scan.hpp"
#include "text/diagnostic.hpp"

namespace kyujo::logic {

class Reader {
public:
    Reader(text::FileId file, std::string_view text, text::Diagnostics& problems);
    Document read();

private:
    // read.cpp
    void line(const char* at, const char* end);
    void fact(const char* begin, const char* sign, const char* end);
    void unknown(const char* at, const char* end);
    void exclusion(const char* begin, const char* sign, const char* end);
    void priority(const char* begin, const char* sign, const char* end);
    void rule(const char* begin, const char* sign, const char* end, Kind kind);
    const char* label(const char* begin, const char* end, Rule& rule);
    void duplicate(std::string_view name);
    void body(const char* at, const char* end, Kind kind);
    bool chain(const Rule& first, const char* at, const char* end);
    void add_link(Rule rule, Literal previous);
    bool one_literal(const char* at, const char* end, Written& written);
    Literal intern(const Written& written);
    std::string_view canonical(const Written& written);
    // resolve.cpp: what can only be judged when all is read
    void resolve();
    void resolve_priorities();
    static void drop_repeats(std::vector<Literal>& literals, std::vector<bool>& seen);
    void drop_repeated_unknowns(const std::vector<bool>& given);
    void warn_of_circle();
    const Rule* numbered(std::uint32_t number) const;
    std::pair<std::size_t, std::size_t> links_of(std::string_view label);
    void unknown_rule(std::string_view label);

    std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - text_.data()); }
    text::Span span(const char* begin, const char* end) const { return {file_, offset(begin), offset(end)}; }
    text::Span span(std::string_view part) const { return span(part.data(), part.data() + part.size()); }
    void report(const Fault& fault) { problems_.error(fault.code, span(fault.begin, fault.end), fault.message, fault.help); }

    text::FileId file_;
    std::string_view text_;
    text::Diagnostics& problems_;
    Document document_;
    Names plain_, norms_;  ///< to subjects; of a norm, to the obligation
    Names labels_;         ///< to the numbers of rules
    std::vector<std::pair<std::string_view, std::string_view>> priorities_;
    std::vector<std::string_view> unknown_places_;  ///< where each unknown fact was read
    std::uint32_t rules_written_ = 0;
};

}  // namespace kyujo::logic
