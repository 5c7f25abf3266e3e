using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Values;

/// <summary>When members of a class get the values that are written beside them, and who else sets them.</summary>
public class MemberOrderTests
{
    [Theory]
    [InlineData("public static readonly int Count = Most; static readonly int Most = 11;")]
    [InlineData("public static int Count { get; } = Most; static readonly int Most = 11;")]
    [InlineData("public static readonly int Count = Most; static int Most { get; } = 11;")]
    [InlineData("public static readonly int Count = Most + 1; static readonly int Most = 10;")]
    public Task A_static_member_that_reads_one_further_down_is_not_known(string members) => CountAsync($"static class Holder {{ {members} }}", "Holder.Count");

    [Theory]
    [InlineData("static readonly int Most = 11; public static readonly int Count = Most;")]
    [InlineData("public static readonly int Count = Most; const int Most = 11;")]
    [InlineData("public static int Count => Most; static readonly int Most = 11;")]
    public Task One_that_reads_what_is_set_is(string members) => CountAsync($"static class Holder {{ {members} }}", "{|ORG1001:Holder.Count|}");

    [Theory]
    [InlineData("partial class Holder { public int Count { get; } = 11; public partial Holder(); }"
        + "partial class Holder { public partial Holder() { Count = 1; } }")]
    [InlineData("partial class Holder { public partial Holder() => Count = 1; }"
        + "partial class Holder { public partial Holder(); public int Count { get; } = 11; }")]
    public Task A_constructor_in_two_parts_may_set_a_member(string types) => CountAsync(types, "new Holder().Count");

    [Fact]
    public Task One_that_does_not_leaves_it() => CountAsync(
        "partial class Holder { public int Count { get; } = 11; public partial Holder(); } partial class Holder { public partial Holder() { } }",
        "{|ORG1001:new Holder().Count|}");

    [Theory]
    [InlineData("public readonly int Count = 11; public Holder() { if (Environment.ProcessorCount > 8) Count = 1; }")]
    [InlineData("public readonly int Count = 11; public int Most { init => Count = value; }")]
    [InlineData("public readonly int Count = 11;"
        + " public int Most { get => Count; init { Set(ref Count, value); } } static void Set(ref int one, int other) => one = other;")]
    [InlineData("public int Count = 11;")]
    public Task A_field_of_an_object_that_something_may_set_is_not_known(string members) =>
        CountAsync($"class Holder {{ {members} }}", "new Holder().Count");

    [Theory]
    [InlineData("public readonly int Count = 11;")]
    [InlineData("public readonly int Count = 11; public Holder() { } public int Most { get; init; }")]
    public Task One_that_nothing_sets_is(string members) => CountAsync($"class Holder {{ {members} }}", "{|ORG1001:new Holder().Count|}");

    [Fact]
    public Task A_field_of_a_struct_need_not_be_set() =>
        CountAsync("struct Holder { public readonly int Count = 11; public Holder() { } }", "1 + default(Holder).Count");

    private static Task CountAsync(string types, string value) => Verify.SourceAsync(
        Verify.Method($"GC.KeepAlive(new ImageGenerationRequest {{ Model = \"a/b\", Prompt = \"p\", ImageCount = {value} }});") + "\n" + types,
        source => Verify.Compile(string.Empty).RemoveAllSyntaxTrees().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(source, EmittedClient.ParseOptions.WithLanguageVersion(LanguageVersion.Preview), "App.cs")));
}
