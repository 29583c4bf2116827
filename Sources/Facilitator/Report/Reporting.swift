/// What was chosen for reports on the open session, for the next time that one is asked for.
struct Reporting: Equatable, Sendable {
  /// The report that was asked for last.
  var request = ReportRequest()
  /// The names that were typed, by the ones that had been suggested.
  private var paths: [String: String] = [:]

  /// The name to suggest for a file with `request` on the session at `path`: what was typed the
  /// last time that this was to be written.
  func fileName(_ request: ReportRequest, beside path: String) -> String {
    let usual = request.fileName(beside: path)
    return paths[usual] ?? usual
  }

  /// Takes note that `typed` is the name for a file with `request` on the session at `path`.
  mutating func note(_ typed: String, for request: ReportRequest, beside path: String) {
    paths[request.fileName(beside: path)] = typed
  }
}
