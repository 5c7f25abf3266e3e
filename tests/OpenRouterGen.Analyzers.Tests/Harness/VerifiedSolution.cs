using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>What the tests of rules and of fixes give to the verifier alike.</summary>
internal static class VerifiedSolution
{
    public static void Of(AnalyzerTest<DefaultVerifier> test, string source)
    {
        test.TestCode = source;

        // The assemblies that the tests run on: nothing is downloaded.
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange([.. EmittedClient.PlatformAndRuntime, EmittedClient.Reference]);

        // Two analyzers have each descriptor: its own, and the one for mapped code.
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
    }

    public static ImmutableArray<(Project Project, Diagnostic Diagnostic)> WithoutMadeUp(ImmutableArray<(Project Project, Diagnostic Diagnostic)> found) =>
        found.RemoveAll(one => Verify.IsMadeUp(one.Diagnostic));
}
