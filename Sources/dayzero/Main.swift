import ArgumentParser

/// Where the program starts.
@main
enum Main {
  static func main() {
    Machine.keepPrivate()
    do {
      var command = try DayZero.parseAsRoot(Machine.arguments)
      try command.run()
    } catch {
      leave(error)
    }
  }

  /// Says what is wrong in words that cannot act on the terminal, and leaves with the exit code.
  private static func leave(_ error: any Error) -> Never {
    let code = DayZero.exitCode(for: error)
    let message = DayZero.fullMessage(for: words.said(error))
    if !message.isEmpty {
      Machine.write(VisibleText.lines(message) + "\n", to: code == .success ? .output : .error)
    }
    Machine.exit(code.rawValue)
  }
}
