extension Sequence<Participant> {
  /// Those who are there.
  ///
  /// In a group where somebody was marked as present, they are those who were; where nobody was,
  /// all who are listed, but for those marked as missing.
  public var present: [Participant] {
    let marked = Set(filter { $0.isPresent == true }.map(\.group))
    return filter { $0.isPresent ?? !marked.contains($0.group) }
  }
}
