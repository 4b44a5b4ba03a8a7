#include <iostream>
#include <kyujo/kyujo.hpp>

int main()
{
    const auto rules = kyujo::Rules::load({RULES});
    const auto judged = rules.judge("scenario: A swim\nas_of: 2020-01-01\nact: {kind: swim}\n");
    for (const auto& problem : judged.problems) std::cerr << problem.rendered;
    for (const auto& answer : judged.answers)
        std::cout << answer.order << ": " << kyujo::to_string(answer.verdict) << " (" << answer.deciding.at(0).title << ")\n";
}
