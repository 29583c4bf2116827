import CTerminal

extension CursesTerminal {
  /// Lets another program have the terminal while `work` runs, and takes it again.
  ///
  /// - Returns: What `work` gives. What was shown is to be presented anew.
  public func lend<Result>(_ work: () -> Result) -> Result {
    ct_lend()
    defer {
      ct_resume()
      shown = nil
    }
    return work()
  }
}
