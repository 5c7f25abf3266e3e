using System.IO.Compression;
using System.IO.Pipelines;
using System.Reflection;
using System.Reflection.Emit;
using System.Security.Cryptography;
using OpenRouter.Runtime;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>A body that may be billed goes to a connection and to nothing else: whatever could keep a copy of it is refused before anything is sent.</summary>
public sealed class BodyCopyTests
{
    private const string Failure = """{"error":{"message":"no"}}""";

    /// <summary>Handlers as users write them, each with the type of the stream into which it copies.</summary>
    public static TheoryData<string, string> Copies => new()
    {
        { "bytes", "LimitArrayPoolWriteStream" },
        { "buffer", "LimitArrayPoolWriteStream" },
        { "text", "LimitArrayPoolWriteStream" },
        { "memory", "MemoryStream" },
        { "compressing", "GZipStream" },
        { "brotli", "BrotliStream" },
        { "signing", "CryptoStream" },
        { "pipe", "PipeWriterStream" },
        { "progress", "ProgressStream" },
        { "buffered", "BufferedStream" },
        { "file", "FileStream" },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public async Task A_copy_is_refused_by_the_name_of_its_stream_whatever_retries_around_it(string handler, string stream)
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(500, "application/json", Failure));
        using var http = new HttpClient(new RetryingHandler(Copying(handler, new SocketsHttpHandler())));
        using var client = Client(server.Address, http);
        foreach (var isStream in new[] { false, true })
        {
            var thrown = Assert.IsType<OpenRouterConfigurationException>((await Outcome.OfAsync(client, isStream)).Exception);
            Assert.Contains(stream, thrown.Message, StringComparison.Ordinal);
            Assert.Contains(nameof(OpenRouterClientOptions.AllowBodyCopies), thrown.Message, StringComparison.Ordinal);
            Assert.Equal((RequestStage.NotSent, false, false), (thrown.Stage, thrown.OutcomeUnknown, thrown.MayHaveBeenBilled));
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public void The_refusal_of_a_copy_says_who_copies_and_what_to_use_instead() => Assert.Equal(
        "Something between the client and the network copies the body of a request that may be billed (into a 'System.IO.MemoryStream'), and could send the "
            + "copy again unseen. Nothing was sent. To look at bodies, use OpenRouterClientOptions.Hooks or HttpContent.ReadAsStreamAsync; where nothing sends "
            + "again, as with TestServer and handlers that stand in for the service in tests, set OpenRouterClientOptions.AllowBodyCopies.",
        BodyCopyGuard.Refusal(new MemoryStream()).Message);

    [Theory]
    [InlineData("System.Net.Http.WinHttpHandler", true)]
    [InlineData("Mono.Android", true)]
    [InlineData("Somebody.Else", false)]
    public void The_handlers_of_other_platforms_are_known_by_their_assemblies(string assembly, bool isConnection)
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(assembly), AssemblyBuilderAccess.Run).DefineDynamicModule(assembly);
        var type = module.DefineType("Connection", TypeAttributes.Public, typeof(ProgressStream));
        Assert.Equal(isConnection, BodyCopyGuard.IsConnection((Stream)Activator.CreateInstance(type.CreateType())!));
    }

    [Theory]
    [InlineData("bytes")]
    [InlineData("buffer")]
    [InlineData("text")]
    public async Task A_copy_is_sent_where_the_user_allows_it(string handler)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Reference.Json));
        using var http = new HttpClient(Copying(handler, new SocketsHttpHandler()));
        using var client = Client(server.Address, http, static options => options.AllowBodyCopies = true);
        Assert.Equal([Reference.PictureHash], (await Outcome.OfAsync(client, isStream: false)).Pictures);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handler_that_compresses_each_try_is_stopped_at_the_second_even_where_copies_are_allowed()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(500, "application/json", Failure));
        using var http = new HttpClient(new RetryingHandler(new CompressingHandler(new SocketsHttpHandler())));
        using var client = Client(server.Address, http, static options => options.AllowBodyCopies = true);
        Assert.IsType<OpenRouterRepeatedSendException>((await Outcome.OfAsync(client, isStream: false)).Exception);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_connection_of_HTTP_1_1_takes_the_body_once(int status)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(status, "application/json", Answer(status)));
        await AssertOnceAsync(server.Address, new SocketsHttpHandler(), status, () => server.Requests.Count(static request => request.Body.Length > 0));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_connection_of_HTTP_2_takes_the_body_once(int status)
    {
        await using var server = await AppServer.HttpTwoAsync(status, Answer(status));
        await AssertOnceAsync(server.Address, new SocketsHttpHandler(), status, () => server.Bodies.Count, static http =>
        {
            http.DefaultRequestVersion = System.Net.HttpVersion.Version20;
            http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        });
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_connection_that_waits_for_100_Continue_takes_the_body_once(int status)
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync("HTTP/1.1 100 Continue\r\n\r\n");
            await connection.SendAsync(Reference.WithLength("application/json", Answer(status), null, status + " Said"));
            await connection.UntilClosedAsync();
        });
        var counter = new CountingHandler(new SocketsHttpHandler());
        await AssertOnceAsync(server.Address, counter, status, () => counter.Sends, static http => http.DefaultRequestHeaders.ExpectContinue = true);
    }

    [Fact]
    public async Task A_service_that_answers_before_100_Continue_gets_no_body_at_all()
    {
        await using var server = new FaultServer(static async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync(Reference.WithLength("application/json", Failure, "Connection: close\r\n", "401 No"));
        });
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
        http.DefaultRequestHeaders.ExpectContinue = true;
        using var client = Client(server.Address, http);
        Assert.IsType<OpenRouterUnauthorizedException>((await Outcome.OfAsync(client, isStream: false)).Exception);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_within_the_process_needs_the_option_and_the_exception_says_so(bool isAllowed)
    {
        await using var server = await AppServer.InProcessAsync(200, Reference.Json);
        using var http = new HttpClient(server.CreateHandler());
        using var client = Client(new Uri("http://localhost/api/v1"), http, options => options.AllowBodyCopies = isAllowed);
        var outcome = await Outcome.OfAsync(client, isStream: false);
        Assert.Equal(isAllowed ? 1 : 0, server.Bodies.Count);
        Assert.Equal(isAllowed ? [Reference.PictureHash] : [], outcome.Pictures);
        if (isAllowed) return;
        var thrown = Assert.IsType<OpenRouterConfigurationException>(outcome.Exception);
        Assert.Contains("TestServer", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("AllowBodyCopies", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_answers_itself_without_the_body_is_no_service()
    {
        using var http = new HttpClient(new SwallowingHandler());
        using var client = Client(new Uri("http://localhost/api/v1"), http);
        Assert.IsType<OpenRouterConfigurationException>((await Outcome.OfAsync(client, isStream: false)).Exception);
    }

    [Fact]
    public async Task A_handler_that_gives_up_its_copy_and_sends_the_body_gets_its_answer()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Reference.Json));
        using var http = new HttpClient(new ForgivingHandler(new SocketsHttpHandler()));
        using var client = Client(server.Address, http);
        Assert.Equal([Reference.PictureHash], (await Outcome.OfAsync(client, isStream: false)).Pictures);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handler_may_sign_what_it_reads_as_a_stream()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Reference.Json));
        using var http = new HttpClient(new ReadingHandler(new SocketsHttpHandler()));
        using var client = Client(server.Address, http);
        Assert.Equal([Reference.PictureHash], (await Outcome.OfAsync(client, isStream: false)).Pictures);
        var request = Assert.Single(server.Requests);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(request.Body)), request.Header("X-Signature"));
    }

    private static string Answer(int status) => status == 200 ? Reference.Json : Failure;

    private static async Task AssertOnceAsync(Uri address, HttpMessageHandler handler, int status, Func<int> bodies, Action<HttpClient>? change = null)
    {
        using var http = new HttpClient(new RetryingHandler(handler));
        change?.Invoke(http);
        using var client = Client(address, http);
        var outcome = await Outcome.OfAsync(client, isStream: false);
        if (status == 200) Assert.Equal([Reference.PictureHash], outcome.Pictures);
        else Assert.IsType<OpenRouterRepeatedSendException>(outcome.Exception);
        Assert.Equal(1, bodies());
    }

    private static OpenRouterClient Client(Uri address, HttpClient http, Action<OpenRouterClientOptions>? change = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = address, MaxRetries = 0 };
        change?.Invoke(options);
        return new OpenRouterClient(options, http);
    }

    private static CopyingHandler Copying(string kind, HttpMessageHandler inner) => new(inner, kind switch
    {
        "bytes" => static content => content.ReadAsByteArrayAsync(),
        "buffer" => static content => content.LoadIntoBufferAsync(),
        "text" => static content => content.ReadAsStringAsync(),
        "memory" => static content => content.CopyToAsync(new MemoryStream()),
        "compressing" => static content => content.CopyToAsync(new GZipStream(new MemoryStream(), CompressionMode.Compress)),
        "brotli" => static content => content.CopyToAsync(new BrotliStream(new MemoryStream(), CompressionMode.Compress)),
        "signing" => static content => content.CopyToAsync(new CryptoStream(Stream.Null, SHA256.Create(), CryptoStreamMode.Write)),
        "pipe" => static content => content.CopyToAsync(new Pipe(new PipeOptions(pauseWriterThreshold: 0)).Writer.AsStream()),
        "progress" => static content => content.CopyToAsync(new ProgressStream()),
        "buffered" => static content => content.CopyToAsync(new BufferedStream(new ProgressStream())),
        "file" => static content => content.CopyToAsync(
            new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.Write, FileShare.None, 0, FileOptions.DeleteOnClose)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    });

    /// <summary>Keeps a copy in its way, and then sends the body.</summary>
    private sealed class CopyingHandler(HttpMessageHandler inner, Func<HttpContent, Task> copy) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await copy(request.Content!);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class CompressingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var message = new HttpRequestMessage(request.Method, request.RequestUri);
            var bytes = new MemoryStream();
            await using (var compressed = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
            {
                await request.Content!.CopyToAsync(compressed, cancellationToken);
            }

            message.Content = new ByteArrayContent(bytes.ToArray());
            return await base.SendAsync(message, cancellationToken);
        }
    }

    /// <summary>What a progress bar wraps around a connection. It neither seeks nor knows its length.</summary>
    public class ProgressStream : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
        }
    }

    private sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public int Sends { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Sends++;
            return response;
        }
    }

    /// <summary>Asks for the body, does not get it, and answers as if it had.</summary>
    private sealed class SwallowingHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var thrown = await Record.ExceptionAsync(() => request.Content!.ReadAsStringAsync(cancellationToken));
            Assert.NotNull(thrown);
            return new HttpResponseMessage { Content = new StringContent(Reference.Json, null, "application/json") };
        }
    }

    private sealed class ForgivingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.NotNull(await Record.ExceptionAsync(() => request.Content!.ReadAsStringAsync(cancellationToken)));
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class ReadingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStreamAsync(cancellationToken);
            request.Headers.Add("X-Signature", Convert.ToHexString(await SHA256.HashDataAsync(body, cancellationToken)));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
