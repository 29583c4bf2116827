import Reports
import SessionStorage

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
      throw UserError("'\(name)' does not fit: this format takes a template .\(format.rawValue).")
    }
    let text = try template(at: name)
    do {
      let style = try ReportStyle(text, for: format)
      tell(ReportStyle.unknownNames(in: text), in: name)
      return style
    } catch {
      let place = error.line.map { ", line \($0)" } ?? ""
      throw UserError("\(name)\(place): \(error.problem).")
    }
  }

  /// Says on standard error which names in the template stand for nothing.
  private static func tell(_ unknown: [(name: String, line: Int)], in path: String) {
    guard !unknown.isEmpty else { return }
    let names = unknown.prefix(mostTold).map { "'\($0.name)' (line \($0.line))" }
    let more = unknown.count > mostTold ? " …" : ""
    let note =
      "\(path): no report has anything of these names, so nothing stands in their places: "
      + names.joined(separator: ", ") + more + "."
    Machine.write("Note: \(VisibleText.line(note))\n", to: .error)
  }

  /// More names than this are not told.
  private static let mostTold = 12

  /// What to say of a style that there is no template of.
  static func sentence(onMissing name: String, for format: TextFormat) -> String {
    let names = ReportStyle.names.filter { ReportStyle.source(of: $0, for: format) != nil }
    guard !names.isEmpty else { return "There is no style for .\(format.rawValue) here." }
    return "There is no style '\(name)' for .\(format.rawValue); choose from: "
      + names.joined(separator: ", ") + ", or give the path of a template."
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
          ? "There is no template '\(path)'. 'dayzero styles' tells how to make one."
          : "\(StorageError.disk(error)) Choose another template.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UserError("\(path): the template is not written in UTF-8.")
    }
    return text
  }
}
