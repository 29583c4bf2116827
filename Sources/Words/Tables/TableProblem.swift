/// Something in the table of a language that is not as it must be.
public struct TableProblem: Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    case notUTF8
    /// The line is neither a row nor a section nor a comment.
    case unreadable
    case keyTwice(String, firstLine: Int)
    case keyUnknown(String)
    case keyMissing(String)
    /// The row `language.tag` is missing.
    case tagMissing
    /// There are no plural rules for the language of that tag.
    case tagUnknown(String)
    case digitsNotTen

    case notOpened, notClosed, quoteNotClosed, nameMissing, notUnderstood
    case unknownForm(String)
    case noCases(_ argument: String)
    case unknownCase(String)
    case caseTwice(String)
    case caseWithoutBraces(String)
    case noOther(_ argument: String)

    /// A plural lacks a case of the language.
    case pluralCaseMissing(String, argument: String)
    case listStyleUnknown(String)
    /// The message uses an argument that the English one does not have.
    case argumentUnknown(String, known: [String])
    /// The message does not say what the English one says with that argument.
    case argumentLeftOut(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// Where: the line, from 1; of something missing the last one.
  public let line: Int
  /// Where in the line: the character, from 1.
  public let column: Int

  /// What is wrong and what to do, as a sentence without the place.
  public func text(in words: Words) -> String {
    switch reason {
    case .notUTF8: words["table.notUTF8"]
    case .unreadable: words["table.unreadable"]
    case .keyTwice(let key, let line): words("table.keyTwice", key: key, line: line)
    case .keyUnknown(let key): words("table.keyUnknown", key: key)
    case .keyMissing(let key): words("table.keyMissing", key: key)
    case .tagMissing: words["table.tagMissing"]
    case .tagUnknown(let tag): words("table.tagUnknown", tag: tag)
    case .digitsNotTen: words["table.digitsNotTen"]
    case .notOpened: words["table.notOpened"]
    case .notClosed: words["table.notClosed"]
    case .quoteNotClosed: words["table.quoteNotClosed"]
    case .nameMissing: words["table.nameMissing"]
    case .notUnderstood: words["table.notUnderstood"]
    case .unknownForm(let form): words("table.unknownForm", form: form)
    case .noCases(let argument): words("table.noCases", argument: argument)
    case .unknownCase(let label): words("table.unknownCase", label: label)
    case .caseTwice(let label): words("table.caseTwice", label: label)
    case .caseWithoutBraces(let label): words("table.caseWithoutBraces", label: label)
    case .noOther(let argument): words("table.noOther", argument: argument)
    case .pluralCaseMissing(let label, let argument):
      words("table.pluralCaseMissing", label: label, argument: argument)
    case .listStyleUnknown(let style): words("table.listStyleUnknown", style: style)
    case .argumentUnknown(let name, let known):
      words("table.argumentUnknown", name: name, known: known.isEmpty ? nil : known)
    case .argumentLeftOut(let name): words("table.argumentLeftOut", name: name)
    }
  }
}
