import CTerminal

extension CursesTerminal {
  /// The most bytes read for one batch, so that endless input leaves time to draw.
  private static let batchLimit = 1 << 18
  private static let readSize = 4096

  /// Reads what is there; notes when the terminal is gone.
  func read() -> [UInt8] {
    var bytes: [UInt8] = []
    var found = Int32(CT_INPUT)
    while found & Int32(CT_INPUT) != 0, bytes.count < Self.batchLimit {
      let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.readSize) { buffer in
        let count = ct_read(buffer.baseAddress, Int32(buffer.count))
        if count > 0 { bytes.append(contentsOf: buffer.prefix(Int(count))) }
        return count
      }
      guard count > 0 else {
        isGone = count < 0
        break
      }
      // Fewer bytes than there was room for: nothing is left.
      found = count == Self.readSize ? ct_wait(0) : 0
    }
    return bytes
  }

  /// Answers signals, found as by ``ct_take_signals``.
  func signals(_ found: Int32) -> [Event] {
    var events: [Event] = []
    if found & Int32(CT_TERMINATE) != 0 {
      events.append(.terminate(signal: ct_terminating_signal()))
    }
    if found & Int32(CT_HUNG_UP) != 0 { isGone = true }
    if found & Int32(CT_STOP) != 0, isSuspendingAllowed, !isLocked { return events + suspend() }
    if found & Int32(CT_CONTINUED) != 0 {
      ct_resume()
      return events + showAgain()
    }
    if found & Int32(CT_RESIZED) != 0 {
      ct_fit_size()
      shown = nil
      events.append(.resize(size))
    }
    if found & Int32(CT_WOKEN) != 0 { events.append(.wake) }
    return events
  }

  /// Stops the program until the shell continues it.
  func suspend() -> [Event] {
    ct_suspend()
    let ended = ct_take_signals() & Int32(CT_TERMINATE | CT_HUNG_UP)
    return showAgain() + signals(ended)
  }

  /// Draws what was last shown once more, after the screen was lost.
  private func showAgain() -> [Event] {
    let frame = shown
    shown = nil
    if let frame { present(frame) }
    return frame?.size == size ? [.wake] : [.resize(size)]
  }
}
