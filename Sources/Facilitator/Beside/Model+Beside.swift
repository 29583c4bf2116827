extension Model {
  /// Takes note of what lies beside the session, and tells of what did not lie there before.
  mutating func note(_ besides: [Beside]) {
    let known = self.besides
    self.besides = besides
    guard let new = besides.first(where: { !known.contains($0) }), !room.isClosing else { return }
    let sentence = words(for: new, of: besides.count)
    // What was told at opening has not been read yet.
    let before = room.status.flatMap { $0.severity == .problem ? $0.text + " " : nil }
    warn((before ?? "") + sentence)
  }

  /// Asks for what lies beside the session to be taken in, the first of it.
  func takeIn() -> [Effect] { room.besides.first.map { [.takeIn($0)] } ?? [] }

  /// Tells that something was taken in, and what is next.
  mutating func noteTakenIn(_ beside: Beside) {
    room.besides.removeAll { $0 == beside }
    let taken = strings.arrivals.takenIn(name(of: beside))
    guard let next = room.besides.first else { return tell(taken) }
    warn("\(taken) \(words(for: next, of: room.besides.count))")
  }

  private func words(for beside: Beside, of count: Int) -> String {
    switch beside {
    case .file(_, let changes): strings.arrivals.fileBeside(name(of: beside), changes, count - 1)
    case .user(_, let name): strings.arrivals.userBeside(name, count - 1)
    }
  }

  private func name(of beside: Beside) -> String {
    switch beside {
    case .file(let path, _): path.split(separator: "/").last.map(String.init) ?? path
    case .user(_, let name): strings.arrivals.ofUser(name)
    }
  }
}
