using System.Globalization;
using System.IO.Compression;
using System.Text;
using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Downloads;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Answers;

/// <summary>
/// What gateways and proxies answer that no document has: whatever it is, the service is asked once, the failure is this client's, the key is in no text of
/// it, and a picture whose last byte came is delivered, in a file, or in the body that the exception keeps.
/// </summary>
public sealed class StrangerTests
{
    private const string Close = "Connection: close\r\n";

    private static readonly string s_base64 = Convert.ToBase64String(Reference.Picture);

    private static readonly Dictionary<string, (byte[] Answer, bool HasPicture)> s_answers =
        new(Heads().Concat(Packed()).Concat(Statuses()).Concat(Events()));

    public static TheoryData<string> Names => [.. s_answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_comes_is_paid_once_and_not_lost(string name)
    {
        var (answer, hasPicture) = s_answers[name];
        foreach (var form in CallForm.All)
        {
            await using var server = new FaultServer(async connection =>
            {
                await connection.ReadAsync();
                await connection.SendAsync(answer);
            });
            using var client = TestClient.To(server.Address, static options => options.MaxRetries = 2);
            var isDownload = CallForm.Downloads.Contains(form);
            using var folder = new TemporaryFolder();
            var outcome = form == "try" ? await TryAsync(client)
                : isDownload ? await Outcome.OfDownloadAsync(client, CallForm.IsStream(form), null, folder.Path)
                : await Outcome.OfAsync(client, CallForm.IsStream(form));
            Assert.Equal(1, server.Requests.Count(static request => request.Method == "POST"));
            if (outcome.Exception is { } thrown)
            {
                var failure = Assert.IsAssignableFrom<OpenRouterException>(thrown);
                Assert.DoesNotContain(TestClient.Key, failure + failure.Message + failure.RawText, StringComparison.Ordinal);
                Assert.NotEmpty(failure.Message);
                var isKept = outcome.Pictures.Contains(Reference.PictureHash) || failure.RawText.Contains(s_base64, StringComparison.Ordinal);
                Assert.True(!hasPicture || isKept, form + " lost it: " + failure);
                if (hasPicture) Assert.True(failure.MayHaveBeenBilled, form);
            }
            else
            {
                Assert.True(outcome.Pictures.Contains(Reference.PictureHash), form + " ended in silence");
            }
        }
    }

    private static async Task<Outcome> TryAsync(OpenRouterClient client)
    {
        try
        {
            var result = await client.Images.TryGenerateAsync(TestClient.Request);
            if (result.Exception is { } failure) return new Outcome(failure, [], []);
            return new Outcome(null, [.. result.Value!.Data.Select(static one => Reference.Hash(one.Bytes.Span))], []);
        }
        catch (Exception exception)
        {
            return new Outcome(exception, [], []);
        }
    }

    private static IEnumerable<KeyValuePair<string, (byte[] Answer, bool HasPicture)>> Heads()
    {
        string[] headers =
        [
            "Content-Type: text/html\r\n", "X-Generation-Id: a\r\nX-Generation-Id: b\r\n", "X-Generation-Id:\r\n", "Retry-After: 1\r\nRetry-After: soon\r\n",
            "Content-Encoding: identity\r\n", "Content-Encoding: \r\n", "Date: yesterday\r\n", "Set-Cookie: a=b\r\nSet-Cookie: c=d\r\n",
            "Content-Language: xx\r\n", "Location: http://other.invalid/\r\n", "X-Echo: Bearer " + TestClient.Key + "\r\n", "X: \u00E9\u00FF\r\n",
            "Trailer: X-Generation-Id\r\n", "Content-Range: bytes 0-1/2\r\n", "Transfer-Encoding: identity\r\n", "Content-Disposition: attachment\r\n",
        ];
        foreach (var one in headers)
        {
            yield return Text("head " + one.Trim(), Reference.WithLength("application/json", Reference.Json, Close + one), hasPicture: false);
            yield return Text("events, head " + one.Trim(), Reference.WithLength("text/event-stream", Reference.Stream, Close + one), hasPicture: false);
        }

        foreach (var type in new[]
        {
            "application/json; charset=\"utf-8\"", "APPLICATION/JSON", "application/json;;", "application/problem+json", "text/json", "*/*", "x",
        })
        {
            yield return Text("type " + type, Reference.UntilClose(type, Reference.Json), hasPicture: true);
            yield return Text("events, type " + type, Reference.UntilClose(type, Reference.Stream), hasPicture: true);
        }

        foreach (var difference in new[] { -1, -2, 1, 1000 })
        {
            var length = Encoding.UTF8.GetByteCount(Reference.Json) + difference;
            var said = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");
            yield return Text("length off by " + said.Trim(), Reference.UntilClose("application/json", Reference.Json, said), hasPicture: true);
        }

        foreach (var interim in new[] { "100 Continue", "102 Processing", "103 Early Hints\r\nLink: </a>" })
        {
            yield return Text(
                "before it " + interim,
                "HTTP/1.1 " + interim + "\r\n\r\n" + Reference.WithLength("application/json", Reference.Json, Close),
                hasPicture: true);
        }
    }

    private static IEnumerable<KeyValuePair<string, (byte[] Answer, bool HasPicture)>> Packed()
    {
        foreach (var (name, pack) in new (string, Func<Stream, Stream>)[]
        {
            ("gzip", static to => new GZipStream(to, CompressionLevel.Fastest)),
            ("br", static to => new BrotliStream(to, CompressionLevel.Fastest)),
            ("deflate", static to => new ZLibStream(to, CompressionLevel.Fastest)),
        })
        {
            foreach (var isStream in new[] { false, true })
            {
                var packed = new MemoryStream();
                using (var packing = pack(packed)) packing.Write(Encoding.UTF8.GetBytes(Reference.Body(isStream)));
                foreach (var cut in new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 20, 100 })
                {
                    var body = packed.ToArray()[..^cut];
                    var head = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: " + name + "\r\nContent-Type: "
                        + Reference.MediaType(isStream) + "\r\n\r\n");
                    yield return new(string.Create(CultureInfo.InvariantCulture, $"{name} {isStream} without {cut}"), ([.. head, .. body], cut == 0));
                    if (cut is 0 or > 9) continue;
                    var damaged = packed.ToArray();
                    damaged[^cut] ^= 0x55;
                    yield return new(string.Create(CultureInfo.InvariantCulture, $"{name} {isStream} damaged at {cut}"), ([.. head, .. damaged], false));
                }
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, (byte[] Answer, bool HasPicture)>> Statuses()
    {
        foreach (var status in new[]
        {
            201, 202, 203, 206, 207, 226, 299, 300, 301, 302, 303, 305, 306, 307, 308, 400, 401, 402, 403, 404, 405, 408, 409, 410, 411, 412, 413, 414, 415,
            418, 421, 422, 423, 425, 426, 431, 451, 499, 500, 501, 502, 504, 505, 507, 508, 511, 520, 522, 524, 529, 530, 599, 600, 999,
        })
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{status} Words");
            yield return Text("picture under " + line, Reference.WithLength("application/json", Reference.Json, Close, line), hasPicture: status <= 299);
            yield return Text("events under " + line, Reference.WithLength("text/event-stream", Reference.Stream, Close, line), hasPicture: status <= 299);
            yield return Text("nothing under " + line, Reference.WithLength(null, string.Empty, Close, line), hasPicture: false);
        }

        foreach (var status in new[] { "204 No", "205 No", "304 No" })
        {
            yield return Text("none " + status, "HTTP/1.1 " + status + "\r\nConnection: close\r\n\r\n", hasPicture: false);
        }

        foreach (var wait in new[] { "-1", "0x1", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT", "1e9", "NaN", "", "120, 60", "\u0664" })
        {
            yield return Text("429 with wait " + wait, Refused("429 No", wait), hasPicture: false);
            yield return Text("503 with wait " + wait, Refused("503 No", wait), hasPicture: false);
        }
    }

    private static IEnumerable<KeyValuePair<string, (byte[] Answer, bool HasPicture)>> Events()
    {
        var result = "data: " + Reference.ResultEvent + "\n\n";
        string[] before =
        [
            "", "\uFEFF", ":\n\n", ": " + new string('x', 1_000_000) + "\n\n", "id: 1\n\n", "id\nretry: 1\n\n", "retry: -1\n", "event: other\n\n",
            "data:\n\n", "data\n\n", "data: null\n\n", "data: []\n\n", "data: {}\n\n", "data: 1\n\n", "data: {\"type\":null}\n\n", "data: {\"type\":1}\n\n",
            "nonsense\n\n", "\0\n\n", "\n\n\n\n",
            "data: {\"type\":\"image_generation.partial_image\"}\n\n", "event: error\n\n", "event: error\ndata:\n\n",
        ];
        foreach (var one in before)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{one.Length}: {one[..Math.Min(one.Length, 60)]}");
            yield return Text("before the result " + name, Reference.UntilClose("text/event-stream", one + result + Reference.Sentinel), hasPicture: true);
            yield return Text("after the result " + name, Reference.UntilClose("text/event-stream", result + one), hasPicture: true);
            yield return Text(
                "CR, before it " + name,
                Reference.UntilClose("text/event-stream", (one + result + Reference.Sentinel).Replace('\n', '\r')),
                hasPicture: true);
        }

        string[] errors =
        [
            """{"type":"error","error":{"message":"m","code":"429"}}""", """{"type":"error","error":{"message":"m","code":502}}""",
            """{"error":{"message":"m","code":500}}""", """{"error":"m"}""", """{"type":"error","error":"m"}""", """{"type":"error"}""",
            """{"type":"error","message":"m"}""", """{"error":{"message":"m","code":null,"metadata":{"error_type":"rate_limit_exceeded"}}}""",
        ];
        foreach (var one in errors)
        {
            yield return Text("error before it " + one, Reference.UntilClose("text/event-stream", "data: " + one + "\n\n"), hasPicture: false);
            yield return Text("named error " + one, Reference.UntilClose("text/event-stream", "event: error\ndata: " + one + "\n\n"), hasPicture: false);
            yield return Text("error after it " + one, Reference.UntilClose("text/event-stream", result + "data: " + one + "\n\n"), hasPicture: true);
        }
    }

    private static string Refused(string status, string wait) =>
        Reference.WithLength("application/json", "{}", Close + "Retry-After: " + wait + "\r\n", status);

    private static KeyValuePair<string, (byte[] Answer, bool HasPicture)> Text(string name, string answer, bool hasPicture) =>
        new(name, (Encoding.UTF8.GetBytes(answer), hasPicture));
}
