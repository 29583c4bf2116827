import ArgumentParser
import Reports
import SessionEngine
import SessionStorage

/// `dayzero report FILE`: writes the report.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the report; at any moment, from the first entry on.")

  @OptionGroup var options: FileOptions

  @Option(help: "Whom it is for: \(names(Edition.self)).", transform: choice)
  var edition = Edition.public

  @Option(help: "What it is written in: \(names(ReportFormat.self)).", transform: choice)
  var format = ReportFormat.markdown

  @Option(help: "How it is laid out.")
  var style = ReportStyle.names[0]

  @Option(help: "How much it tells: \(names(ReportLength.self)).", transform: choice)
  var length = ReportLength.full

  @Option(help: "The language of its headings and sentences: \(languages).")
  var language = "en"

  @Option(help: "The file to write; - is standard output.")
  var output = "-"

  @Flag(help: "Overwrite the file if it is there.")
  var force = false

  func run() throws {
    guard let strings = ReportStrings.strings(for: language) else {
      throw ValidationError("There is no language '\(language)' here; choose from: \(languages).")
    }
    let session = try options.load()
    let content = ReportContent(session, edition: edition)
    guard let style = try ReportStyle.named(style, for: .markdown) else {
      throw ValidationError("There is no style '\(style)' here.")
    }
    let text = style.text(content, length: length, strings: strings)
    guard output != "-" else { return Machine.write(text, to: .output) }
    let file = DurableFile(output, on: SystemDisk(), draftSuffix: Machine.newReplica().rawValue)
    do {
      try force ? file.replace(with: Array(text.utf8)) : file.create(Array(text.utf8))
    } catch StorageError.exists(let path) {
      throw UserError("'\(path)' is there already and was not touched. Add --force to replace it.")
    }
    print("Wrote \(VisibleText.line(output)).")
  }
}

/// The languages that reports can be written in.
private let languages = ReportStrings.all.map(\.language).joined(separator: ", ")

/// The words that one may choose from, for help and errors.
private func names<Choice: CaseIterable & RawRepresentable<String>>(_ type: Choice.Type) -> String {
  type.allCases.map(\.rawValue).joined(separator: ", ")
}

/// The choice that `word` names.
private func choice<Choice: CaseIterable & RawRepresentable<String>>(
  _ word: String
) throws -> Choice {
  guard let choice = Choice(rawValue: word) else {
    throw ValidationError("There is no '\(word)' here; choose from: \(names(Choice.self)).")
  }
  return choice
}
