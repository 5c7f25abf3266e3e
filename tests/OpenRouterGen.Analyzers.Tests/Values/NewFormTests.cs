using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Values;

/// <summary>Forms of C# 14, and old ones that are rare, which may write what they mention.</summary>
public class NewFormTests
{
    private const string Extensions = """

        static class Extensions
        {
            extension(ref int number) { public void Reset() => number = 1; public int Taken { get { number = 1; return number; } } }
            extension(ImageGenerationRequest request) { public int? Count => request.ImageCount; }
        }
        """;

    [Theory]
    [InlineData("var n = 11; n.Reset(); $;")]
    [InlineData("var n = 11; GC.KeepAlive(n.Taken); $;")]
    [InlineData("var n = 11; if (condition) n.Reset(); $;")]
    [InlineData("var n = 11; Extensions.Reset(ref n); $;")]
    [InlineData("var n = 11; void Raise() => n.Reset(); Raise(); $;")]
    [InlineData("var n = 11; __refvalue(__makeref(n), int) = 1; $;")]
    [InlineData("var n = 11; var r = __makeref(n); __refvalue(r, int) = 1; $;")]
    public Task What_an_extension_or_a_reference_may_write_is_not_known(string statements) => VerifyAsync(Sent(statements, "n"), Extensions);

    [Theory]
    [InlineData("var n = 11; $;")]
    [InlineData("var n = 11; var request = new ImageGenerationRequest { Model = \"m\", Prompt = \"p\" }; GC.KeepAlive(request.Count); $;")]
    public Task What_they_do_not_touch_is_reported(string statements) => VerifyAsync(Sent(statements, "{|ORG1001:n|}"), Extensions);

    [Theory]
    [InlineData("static int Count { get => field; set => field = value; } = 11;")]
    [InlineData("static int Count { get => field == 0 ? 1 : field; } = 11;")]
    [InlineData("static int? Count { get => field ??= 11; }")]
    [InlineData("static int Count { get { field = 1; return field; } } = 11;")]
    [InlineData("static int Count { get; set => field = value > 10 ? 10 : value; } = 11;")]
    public Task What_stands_in_the_field_of_a_property_is_not_known(string member) =>
        VerifyAsync(Sent("$;", "Holder.Count"), $"static class Holder {{ {member.Replace("static int", "public static int", StringComparison.Ordinal)} }}");

    [Fact]
    public Task A_property_that_is_nothing_but_its_value_is_reported() =>
        VerifyAsync(Sent("$;", "{|ORG1001:Holder.Count|}"), "static class Holder { public static int Count { get; } = 11; }");

    [Theory]
    [InlineData("sample?.Tier = null;")]
    [InlineData("if (condition) sample?.Tier = null;")]
    [InlineData("sample?.Tier ??= null; sample.Tier = null;")]
    [InlineData("Console.WriteLine(); sample?.Tier = text;")]
    [InlineData("void Reset() => sample?.Tier = null; Reset();")]
    public Task A_member_that_is_assigned_where_the_object_is_not_null_is_not_known(string statement) => Verify.SourceAsync(
        SampleRecord.With("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; " + statement + " GC.KeepAlive(sample);"), Compile);

    [Fact]
    public Task One_that_is_not_is_reported() => Verify.SourceAsync(
        SampleRecord.With("var sample = new Sample { Size = {|ORG1006:\"10x10\"|}, Tier = \"2K\" }; sample?.Code = null; GC.KeepAlive(sample);"), Compile);

    [Theory]
    [InlineData("MaxRetries = {|ORG1017:-1|}")]
    [InlineData("Timeout = {|ORG1017:TimeSpan.Zero|}")]
    [InlineData("MaxRetries = 1")]
    public Task What_is_assigned_so_is_checked(string assignment) =>
        VerifyAsync(Verify.Method($"var options = condition ? new RequestOptions() : null; options?.{assignment}; GC.KeepAlive(options);"), string.Empty);

    private static string Sent(string statements, string value) => Verify.Method(statements.Replace(
        "$", $"GC.KeepAlive(new ImageGenerationRequest {{ Model = \"a/b\", Prompt = \"p\", ImageCount = {value} }})", StringComparison.Ordinal));

    private static Task VerifyAsync(string source, string types) => Verify.SourceAsync(source + types, Compile);

    private static CSharpCompilation Compile(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, EmittedClient.ParseOptions.WithLanguageVersion(LanguageVersion.Preview), "App.cs");
        return Verify.Compile(string.Empty).RemoveAllSyntaxTrees().AddSyntaxTrees(tree);
    }
}
