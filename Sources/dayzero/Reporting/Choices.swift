import ArgumentParser
import Words

/// Options that take one of a few words.
enum Choices {
  /// The words that one may choose from, for help and errors.
  static func names<Choice: CaseIterable & RawRepresentable<String>>(
    _ type: Choice.Type
  ) -> [String] {
    type.allCases.map(\.rawValue)
  }

  /// The choice that `word` names.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ word: String
  ) throws -> Choice {
    guard let choice = Choice(rawValue: word) else {
      throw ValidationError(
        words("program.report.noChoice", word: word, choices: names(Choice.self)))
    }
    return choice
  }
}
