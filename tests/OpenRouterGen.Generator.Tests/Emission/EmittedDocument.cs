using OpenRouter.Tests.Server;
using OpenRouterGen.Core.Building;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>A small document, all the way to a compiled client that calls a server of the test.</summary>
internal static class EmittedDocument
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://document.invalid/v1 }]
        paths:

        """;

    /// <summary>Compiles a document as ordinary files, which must not warn, together with a method body that uses <c>client</c> and returns text.</summary>
    public static Func<Uri, Task<string>> Compile(string paths, string use)
    {
        var model = TestDocument.Model(Head + paths, new BuildOptions { Client = "TestClient", Namespace = "Emitted" });
        var compilation = EmittedCode.Compile(EmittedCode.Emit(model).Select(file => EmittedCode.AsOrdinary(file.Text)).Append(Program(use)));
        var method = EmittedCode.LoadWithoutProblems(compilation).GetType("Emitted.Use", throwOnError: true)!.GetMethod("Run")!;
        return address => (Task<string>)method.Invoke(null, [address])!;
    }

    /// <summary>Runs the use against a server that answers each request with <paramref name="answer"/>.</summary>
    public static async Task<(string Result, IReadOnlyList<ReceivedRequest> Requests)> Run(string paths, string use, Func<LoopbackExchange, Task> answer)
    {
        await using var server = new LoopbackServer(answer);
        var result = await Compile(paths, use)(server.Address);
        return (result, server.Requests);
    }

    private static string Program(string use) => $$"""
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using OpenRouter;

        namespace Emitted;

        public static class Use
        {
            public static async Task<string> Run(Uri address)
            {
                using var client = new TestClient(new OpenRouterClientOptions { ApiKey = "sk-test", BaseAddress = address });
                await Task.CompletedTask;
                {{use}}
            }
        }
        """;
}
