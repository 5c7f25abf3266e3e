namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>What a new console project uses without saying so.</summary>
internal static class ImplicitUsings
{
    public const string Text = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
