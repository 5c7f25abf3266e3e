namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>C# that a user of the sample would write, compiled beside it.</summary>
internal static class SampleUse
{
    public const string Text = """
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using OpenRouter;

        namespace Sample.Api;

        public static class Use
        {
            private static DrawRequest Request => new() { Model = Models.Maker.Big4_5, Prompt = "a panda" };

            public static string Size(bool given)
            {
                Size? size = given ? "2K" : null;
                return (Request with { Size = size }).Size?.Value ?? "none";
            }

            public static DrawRequest Unset() => Request with { Size = default(Size), Provider = new Provider(null) };

            public static DrawRequest Rich() => Request with
            {
                N = 2,
                Size = Sample.Api.Size.R2K,
                Images = new TextOrNode[] { "a text", new Node { Name = "x" } },
                Input = "1K",
                AdditionalProperties = new Dictionary<string, JsonElement>
                {
                    ["n"] = JsonSerializer.SerializeToElement(5),
                    ["new"] = JsonSerializer.SerializeToElement(true),
                },
            };

            public static string[] Problems() => (Request with
            {
                Prompt = "",
                N = 11,
                Seed = 0,
                Strength = 1.5,
                MaxPrice = 0.001m,
                Resolution = "auto",
                Images = new TextOrNode[] { "a", new Node { Name = "long" }, "c" },
                Nodes = new[] { new Node { Next = new Node { Name = "long" } } },
                ByName = new Dictionary<string, IReadOnlyList<Node>?> { ["k"] = new[] { new Node { Name = "long" } }, ["none"] = null },
                Input = new Input(new[] { new Node { Name = "long" } }),
            }).Validate().Select(problem => problem.Parameter).ToArray();

            public static string[] Rules(string? size, string? ratio, string? resolution, int? n, bool? stream) => (Request with
            {
                Size = size, AspectRatio = ratio, Resolution = resolution, N = n, Stream = stream,
            }).Validate().Select(problem => problem.ToString()).ToArray();

            public static string Shown() => (Request with { UserId = "u1" }).ToString();

            public static bool ConversionOfNullThrows()
            {
                try { Capability _ = (EnumCapability)null!; return false; }
                catch (ArgumentNullException) { return true; }
            }

            public static string Cases()
            {
                Input number = 5;
                Input flag = true;
                Input text = "2K";
                return $"{number.TryGetValue(out long value)} {value} {number.TryGetValue(out bool _)} {flag.Value} "
                    + $"{text.TryGetValue(out Size size)} {size} {number.Equals((Input)5)} {number}";
            }

            public static string Resolver()
            {
                var options = new JsonSerializerOptions { TypeInfoResolver = SampleJsonResolver.Default };
                var node = (Node)JsonSerializer.Deserialize("{\"name\":\"n\"}", options.GetTypeInfo(typeof(Node)))!;
                return node.Name + JsonSerializer.Serialize((Size?)null, options.GetTypeInfo(typeof(Size?)))
                    + JsonSerializer.Serialize((Size?)"9K", options.GetTypeInfo(typeof(Size?)));
            }

            public static string Mocked() => new Mock().ListAsync().GetAwaiter().GetResult().ToString()!;

            public static async Task<string> Sent(string what, string answer, Func<HttpRequestMessage, string, HttpResponseMessage> send)
            {
                using var http = new HttpClient(new Handler(send));
                using var client = new SampleClient(new OpenRouterClientOptions { ApiKey = "key", MaxRetries = 0, AllowBodyCopies = true }, http);
                switch (what)
                {
                    case "draw": return (await client.Draw.DrawAsync(Request with { Stream = true })).Data.Count.ToString();
                    case "stream":
                        var events = new List<string>();
                        await foreach (var e in client.Draw.DrawStreamingAsync(Request))
                            events.Add(e.Value is CompletedEvent done ? $"{done.MediaType} {done.Usage?.Tokens} {done.Size}" : e.ToString());
                        return string.Join("; ", events);
                    case "list":
                        return (await client.Draw.ListAsync(new()
                        {
                            Offset = 3, Size = "2K", Ids = new[] { "a&b", "c" }, Sizes = new Size[] { "1K" }, Numbers = new long[] { 1, 2 },
                            Since = DateTimeOffset.FromUnixTimeSeconds(7), Day = new DateOnly(2026, 1, 2), Node = new Node { Name = "n" }, Thing = "t",
                        })).Count.ToString();
                    case "list-unchecked": await client.Draw.ListAsync(new() { Offset = -1 }); return "sent";
                    case "get": return (await client.Draw.GetAsync("a/b", "x y", 12, "q", new Size[] { "2K" })).Name!;
                    case "delete": await client.Draw.DeleteAllAsync(); return "done";
                    case "try-delete": return (await client.Draw.TryDeleteAllAsync()).IsSuccess.ToString();
                    case "texts": return await client.Draw.PutTextsAsync(new[] { "a", "b" });
                    case "count": return (await client.Draw.PutCountAsync(4))["n"].ToString();
                    default: throw new ArgumentOutOfRangeException(nameof(what));
                }
            }

            private sealed class Mock : DrawClient;

            private sealed class Handler(Func<HttpRequestMessage, string, HttpResponseMessage> send) : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                    => send(request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            }
        }
        """;
}
