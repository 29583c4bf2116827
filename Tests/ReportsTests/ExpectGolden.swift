import FoundationEssentials
import Testing

/// Where the files of these tests lie.
private let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()

/// What the file `name` beside the tests says.
func contents(of name: String) throws -> String {
  let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
  return String(decoding: data, as: UTF8.self)
}

/// Expects `text` to be what the golden file `name` says, to the byte.
///
/// With RECORD_GOLDEN=1 in the environment it writes the file instead, and fails, so that nobody
/// takes a recording for a test.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = "Golden/\(name)"
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(path)"))
    Issue.record("\(path) was recorded; look at it", sourceLocation: sourceLocation)
    return
  }
  let golden = try contents(of: path)
  guard !golden.utf8.elementsEqual(text.utf8) else { return }
  Issue.record(
    "\(path) differs (- golden, + now):\n\(difference(golden, text))",
    sourceLocation: sourceLocation)
}

/// The lines that only one of the two has, with their numbers, at most 40.
private func difference(_ old: String, _ new: String) -> String {
  let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
  let changes = lines(new).difference(from: lines(old))
  let shown = changes.map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, "- \(offset + 1): \(line)")
    case .insert(let offset, let line, _): (offset, "+ \(offset + 1): \(line)")
    }
  }
  return shown.sorted { $0.0 < $1.0 }.prefix(40).map(\.1).joined(separator: "\n")
}
