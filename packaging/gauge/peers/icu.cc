// The places where ICU lets a line end, by its line breaking rules and its Thai dictionary: for each line of text from the standard
// input a line with the bytes before which it may end. With a number: how many million bytes it breaks in a second of this
// process, over as many rounds.
#include <unicode/brkiter.h>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

int main(int argc, char **argv) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createLineInstance(icu::Locale("th"), status));
  if (U_FAILURE(status)) {
    std::cerr << u_errorName(status) << '\n';
    return 1;
  }
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(line);
  if (argc == 1) {
    for (const std::string &line : lines) {
      UText *text = utext_openUTF8(nullptr, line.data(), line.size(), &status);
      breaks->setText(text, status);
      for (int32_t at = breaks->first(); at != icu::BreakIterator::DONE; at = breaks->next()) std::cout << at << ' ';
      std::cout << '\n';
      utext_close(text);
    }
    return U_FAILURE(status);
  }
  std::vector<icu::UnicodeString> texts; // in ICU's own form, for its best speed
  double bytes = 0;
  for (const std::string &line : lines) {
    texts.push_back(icu::UnicodeString::fromUTF8(line));
    bytes += line.size();
  }
  const int rounds = std::atoi(argv[1]);
  long made = 0;
  const std::clock_t start = std::clock();
  for (int round = 0; round < rounds; round++)
    for (const icu::UnicodeString &text : texts) {
      breaks->setText(text);
      for (int32_t at = breaks->first(); at != icu::BreakIterator::DONE; at = breaks->next()) made++;
    }
  const double took = double(std::clock() - start) / CLOCKS_PER_SEC;
  std::cout << bytes * rounds / 1e6 / took << '\n';
  return made == 0;
}
