using Microsoft.CodeAnalysis.CSharp;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class EmittedCodeCompilesTests
{
    private const string Neighbours = """
        namespace Sample { public class System { } public class Task { } public class String { } }
        namespace Other { public class System { } public class OpenRouter { } }
        """;

    [Fact]
    public void As_generated_files_it_compiles_without_a_warning()
    {
        var texts = SampleDocument.Files.Select(file => file.Text);

        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(texts)));
    }

    [Fact]
    public void As_ordinary_files_it_compiles_without_a_warning()
    {
        var texts = SampleDocument.Files.Select(file => EmittedCode.AsOrdinary(file.Text));

        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(texts)));
    }

    [Fact]
    public void Types_of_the_user_with_names_of_the_platform_do_not_matter()
    {
        var texts = SampleDocument.Files.Select(file => EmittedCode.AsOrdinary(file.Text)).Append("#pragma warning disable CS1591\n" + Neighbours);

        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(texts)));
    }

    [Fact]
    public void Internal_types_compile_too()
    {
        var options = SampleDocument.Options with { Namespace = "OpenRouter", Visibility = "internal" };
        var texts = EmittedCode.Emit(SampleDocument.Build(options)).Select(file => EmittedCode.AsOrdinary(file.Text));

        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(texts)));
    }

    [Fact]
    public void A_union_of_the_language_names_the_platform_s_attribute()
    {
        const string Platform = """
            namespace System.Runtime.CompilerServices
            {
                /// <summary>Stub.</summary>
                [global::System.AttributeUsage(global::System.AttributeTargets.Class)]
                public sealed class UnionAttribute : global::System.Attribute { }
                /// <summary>Stub.</summary>
                public interface IUnion
                {
                    /// <summary>Stub.</summary>
                    object? Value { get; }
                }
            }
            """;
        var options = SampleDocument.Options with { UnionAttribute = true };
        var texts = EmittedCode.Emit(SampleDocument.Build(options)).Select(file => EmittedCode.AsOrdinary(file.Text)).Append(Platform);

        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(texts, LanguageVersion.Preview)));
    }
}
