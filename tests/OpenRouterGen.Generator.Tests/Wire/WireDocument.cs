using System.Globalization;
using OpenRouter.Tests.Server;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>A whole document, compiled to a client without a warning, and what one use of it sends.</summary>
internal static class WireDocument
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://document.invalid }]

        """;

    /// <summary>The lines behind the head of a document.</summary>
    public static string Of(string lines) => Head + lines;

    /// <summary>A document with one operation <c>send</c>, by the schemas of its request and its answer.</summary>
    public static string Post(string request, string answer) => Of($$"""
        paths:
          /a:
            post:
              operationId: send
              requestBody: { required: true, content: { application/json: { schema: {{request}} } } }
              responses: { '200': { description: ok, content: { application/json: { schema: {{answer}} } } } }
        """);

    /// <summary>A server that answers with a text of JSON.</summary>
    public static Func<LoopbackExchange, Task> Answer(string json) => exchange => exchange.AnswerAsync(200, "application/json", json);

    /// <summary>What is reported of a document: id, line and column, and the message.</summary>
    public static IReadOnlyList<string> Problems(string document) => [.. Compiled(document).Problems.Select(Shown)];

    /// <summary>The warnings and errors among them.</summary>
    public static IReadOnlyList<string> Warnings(string document) =>
        [.. Compiled(document).Problems.Where(problem => problem.Descriptor.Severity != ProblemSeverity.Info).Select(Shown)];

    /// <summary>Runs statements that use <c>client</c>, which <c>options</c> was made into, and returns what was sent.</summary>
    public static async Task<IReadOnlyList<ReceivedRequest>> Sent(string document, string use, string options = "") =>
        (await Run(document, use, options, exchange => exchange.AnswerAsync(204, null, string.Empty))).Requests;

    /// <summary>The same with the answer of the server, and the text that the use returns.</summary>
    public static async Task<(string Result, IReadOnlyList<ReceivedRequest> Requests)> Run(
        string document, string use, string options, Func<LoopbackExchange, Task> answer)
    {
        var model = Compiled(document).Model;
        Assert.NotNull(model);
        var compilation = EmittedCode.Compile(EmittedCode.Emit(model).Select(file => EmittedCode.AsOrdinary(file.Text)).Append(Program(use, options)));
        var method = EmittedCode.LoadWithoutProblems(compilation).GetType("Emitted.Use", throwOnError: true)!.GetMethod("Run")!;
        await using var server = new LoopbackServer(answer);
        var result = await (Task<string>)method.Invoke(null, [new Uri("http://127.0.0.1:" + server.Port.ToString(CultureInfo.InvariantCulture))])!;
        return (result, server.Requests);
    }

    private static SpecResult Compiled(string document) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("spec.yaml", document, Bundled: false),
            EquatableList<SpecSource>.Empty,
            EquatableList<SpecSource>.Empty,
            new BuildOptions { Client = "TestClient", Namespace = "Emitted" }),
        CancellationToken.None);

    private static string Shown(Problem problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{problem.Descriptor.Id} {problem.Spot.Line}:{problem.Spot.Column} {problem.Message}");

    private static string Program(string use, string options) => $$"""
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using OpenRouter;

        namespace Emitted;

        public static class Use
        {
            public static async Task<string> Run(Uri address)
            {
                var options = new OpenRouterClientOptions { BaseAddress = address, MaxRetries = 0 };
                {{options}}
                using var client = new TestClient(options);
                await Task.CompletedTask;
                {{use}}
                {{(use.Contains("return ", StringComparison.Ordinal) ? string.Empty : "return string.Empty;")}}
            }
        }
        """;
}
