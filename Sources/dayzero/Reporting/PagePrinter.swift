import SessionStorage
import Words
import WorkshopModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Has a page printed by the engine of a browser.
///
/// It is told what to do through pipes, as the DevTools protocol has it: messages of JSON, each with
/// a zero byte after it. So the page is never on the disk, is in no list of programs, and its
/// scripts stay off.
struct PagePrinter {
  private var process: ChildProcess
  private var count = 0
  private var session: String?

  /// The pages of `html` as PDF, by the program at `path`.
  static func pages(
    of html: String, by path: String, environment: [String]
  ) throws(ChildProcessError) -> [UInt8] {
    var printer = try PagePrinter(path, environment, size: html.utf8.count)
    let pages: [UInt8]
    do {
      pages = try printer.pages(of: html)
    } catch {
      // What became of the program says more than that it gave no answer.
      try printer.end()
      throw error
    }
    try printer.end()
    return pages
  }

  // It asks no network and keeps no notes of its faults; root has no sandbox to start it in.
  private init(_ path: String, _ environment: [String], size: Int) throws(ChildProcessError) {
    process = try ChildProcess(
      path,
      [
        "--remote-debugging-pipe", "--disable-gpu", "--disable-breakpad", "--log-level=2",
        "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
      ] + (geteuid() == 0 ? ["--no-sandbox"] : []),
      environment: environment, through: ChildPipes(input: 3, output: 4), size: size)
  }

  private mutating func pages(of html: String) throws(ChildProcessError) -> [UInt8] {
    let page = try ask("Target.createTarget", ["url": "about:blank"], for: "targetId")
    session = try ask(
      "Target.attachToTarget", ["targetId": .string(page), "flatten": .bool(true)],
      for: "sessionId")
    tell("Page.enable")
    tell("Emulation.setScriptExecutionDisabled", ["value": .bool(true)])
    tell("Page.setDocumentContent", ["frameId": .string(page), "html": .string(html)])
    // What the page has in it, a picture say, is there when it is loaded.
    try wait(for: "Page.documentOpened")
    try wait(for: "Page.loadEventFired")
    let data = try ask(
      "Page.printToPDF",
      [
        "printBackground": .bool(true), "preferCSSPageSize": .bool(true),
        "generateTaggedPDF": .bool(true), "generateDocumentOutline": .bool(true),
      ], for: "data")
    guard let pages = Base64.bytes(of: data), !pages.isEmpty else {
      throw .failed(words["program.child.printedNothing"])
    }
    return pages
  }

  /// Has the program end, and sees to it that it does.
  private mutating func end() throws(ChildProcessError) {
    session = nil
    tell("Browser.close")
    process.conversation.hearAll()
    try process.end()
  }

  /// Has something done, and returns the part `name` of what comes of it.
  private mutating func ask(
    _ method: String, _ parameters: Members, for name: String
  ) throws(ChildProcessError) -> String {
    tell(method, parameters)
    while true {
      let reply = try next()
      guard reply["id"] == .integer(count) else { continue }
      guard let part = reply["result"]?.object?[name]?.string else {
        throw .failed(words["program.child.otherAnswer"])
      }
      return part
    }
  }

  private mutating func tell(_ method: String, _ parameters: Members = [:]) {
    count += 1
    var request: Members = [
      "id": .integer(count), "method": .string(method), "params": .object(parameters),
    ]
    request["sessionId"] = session.map { .string($0) }
    process.conversation.say(JSONText.bytes(of: .object(request)) + [0])
  }

  private mutating func wait(for event: String) throws(ChildProcessError) {
    while try next()["method"] != .string(event) {}
  }

  /// What comes of a request, or what happens.
  private mutating func next() throws(ChildProcessError) -> Members {
    guard let answer = process.conversation.answer(endingIn: 0),
      let reply = (try? JSONText.value(in: answer))?.object
    else { throw .failed(words["program.child.noAnswer"]) }
    if let message = reply["error"]?.object?["message"]?.string { throw .failed(message) }
    return reply
  }
}
