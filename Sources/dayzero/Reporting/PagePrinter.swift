#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
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
    let pages: Data?
    do {
      pages = try printer.pages(of: html)
    } catch {
      // What became of the program says more than that it gave no answer.
      try printer.end()
      throw error
    }
    try printer.end()
    return [UInt8](pages ?? Data())
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

  private mutating func pages(of html: String) throws(ChildProcessError) -> Data? {
    let page = try ask("Target.createTarget", .init(url: "about:blank")).targetId
    session = try ask("Target.attachToTarget", .init(targetId: page, flatten: true)).sessionId
    _ = try ask("Page.enable")
    _ = try ask("Emulation.setScriptExecutionDisabled", .init(value: true))
    try tell("Page.setDocumentContent", .init(frameId: page, html: html))
    // What the page has in it, a picture say, is there when it is loaded.
    try wait(for: "Page.documentOpened")
    try wait(for: "Page.loadEventFired")
    return try ask(
      "Page.printToPDF",
      .init(
        printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true,
        generateDocumentOutline: true)
    ).data
  }

  /// Has the program end, and sees to it that it does.
  private mutating func end() throws(ChildProcessError) {
    session = nil
    try tell("Browser.close")
    process.conversation.hearAll()
    try process.end()
  }

  private mutating func ask(
    _ method: String, _ parameters: Request.Parameters = .init()
  ) throws(ChildProcessError) -> Reply.Result {
    try tell(method, parameters)
    while true {
      let reply = try next()
      if reply.id == count { return reply.result ?? .init() }
    }
  }

  private mutating func tell(
    _ method: String, _ parameters: Request.Parameters = .init()
  ) throws(ChildProcessError) {
    count += 1
    let request = Request(id: count, method: method, sessionId: session, params: parameters)
    guard let bytes = try? JSONEncoder().encode(request) else { throw .failed(nil) }
    process.conversation.say(bytes + [0])
  }

  private mutating func wait(for event: String) throws(ChildProcessError) {
    while try next().method != event {}
  }

  private mutating func next() throws(ChildProcessError) -> Reply {
    guard let answer = process.conversation.answer(endingIn: 0),
      let reply = try? JSONDecoder().decode(Reply.self, from: Data(answer))
    else { throw .failed("it gave no answer") }
    if let error = reply.error { throw .failed(error.message) }
    return reply
  }
}

/// Something that the engine is to do.
private struct Request: Encodable {
  let id: Int
  let method: String
  let sessionId: String?
  let params: Parameters

  /// What there is to know of it.
  struct Parameters: Encodable {
    var url: String?
    var targetId: String?
    var flatten: Bool?
    var value: Bool?
    var frameId: String?
    var html: String?
    var printBackground: Bool?
    var preferCSSPageSize: Bool?
    var generateTaggedPDF: Bool?
    var generateDocumentOutline: Bool?
  }
}

/// What the engine says: what came of a request, or what happened.
private struct Reply: Decodable {
  let id: Int?
  let method: String?
  let result: Result?
  let error: Failure?

  struct Result: Decodable {
    var targetId: String?
    var sessionId: String?
    var data: Data?
  }

  struct Failure: Decodable {
    let message: String
  }
}
