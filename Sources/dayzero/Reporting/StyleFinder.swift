import Insights
import Reports
import SessionStorage
import Words
import WorkshopModel

/// Finds the style that somebody means: one of the program's own, or a template in a file.
enum StyleFinder {
  /// Whether somebody means a template in a file by `name`.
  static func isPath(_ name: String) -> Bool {
    name.contains("/") || TextFormat.allCases.contains { name.hasSuffix("." + $0.rawValue) }
  }

  /// The style `name`, or the one that the template at the path `name` describes.
  ///
  /// - Throws: ``UserError`` with the file and the line where the template has a mistake.
  static func style(_ name: String, for format: TextFormat) throws -> ReportStyle {
    guard isPath(name) else {
      guard let style = try ReportStyle.named(name, for: format) else {
        throw UserError(sentence(onMissing: name, for: format))
      }
      return style
    }
    guard name.hasSuffix("." + format.rawValue) else {
      throw UserError(
        words("program.styles.otherFormat", name: name, format: format.rawValue))
    }
    let text = try template(at: name)
    do {
      let style = try ReportStyle(text, for: format)
      tell(ReportStyle.unknownNames(in: text), in: name)
      return style
    } catch {
      let problem = error.problem(in: words)
      throw UserError(
        error.line.map {
          words("program.styles.mistakeInLine", name: name, line: $0, problem: problem)
        }
          ?? words("program.styles.mistake", name: name, problem: problem))
    }
  }

  /// Says on standard error which names in the template stand for nothing.
  private static func tell(_ unknown: [(name: String, line: Int)], in path: String) {
    guard !unknown.isEmpty else { return }
    let names = unknown.prefix(mostTold).map {
      words("program.styles.unknownName", name: $0.name, line: $0.line)
    }
    Machine.note(
      words(
        "program.styles.unknownNames", path: path, names: names, isLong: unknown.count > mostTold))
  }

  /// More names than this are not told.
  private static let mostTold = 12

  /// What to say of a style that there is no template of.
  static func sentence(onMissing name: String, for format: TextFormat) -> String {
    let names = ReportStyle.names.filter { ReportStyle.source(of: $0, for: format) != nil }
    return words("program.styles.missing", name: name, format: format.rawValue, styles: names)
  }

  /// More bytes than this are no template.
  private static let sizeLimit = 1_048_576

  private static func template(at path: String) throws -> String {
    let disk = SystemDisk()
    let bytes: [UInt8]
    do { bytes = try disk.read(try disk.resolve(path), limit: sizeLimit) } catch {
      let isMissing = (try? disk.kind(of: path)) == nil
      throw UserError(
        isMissing
          ? words("program.styles.noTemplate", path: path)
          : words("program.styles.notRead", error: words.say(StorageError.disk(error))))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UserError(words("program.styles.notText", path: path))
    }
    return text
  }
}
