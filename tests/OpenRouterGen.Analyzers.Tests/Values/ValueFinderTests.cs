using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Values;

public class ValueFinderTests
{
    [Theory]
    [InlineData("var n = 11; Send(new() { ImageCount = {|ORG1001:n|} });")]
    [InlineData("const int n = 11; Send(new() { ImageCount = {|ORG1001:n|} });")]
    [InlineData("int? n = 11; Send(new() { ImageCount = {|ORG1001:n|} });")]
    [InlineData("var n = condition ? 11 : 1; Send(new() { ImageCount = {|ORG1001:n|} });")]
    [InlineData("var n = 11; var m = n; Send(new() { ImageCount = {|ORG1001:m|} });")]
    [InlineData("var n = 11; Action send = () => Send(new() { ImageCount = {|ORG1001:n|} }); send();")]
    [InlineData("void Later(int n) { var m = 0; Send(new() { ImageCount = {|ORG1001:m|} }); } Later(1);")]
    [InlineData("for (var i = 0; i < 3; i++) { var n = 11; Send(new() { ImageCount = {|ORG1001:n|} }); }")]
    [InlineData("var n = 1; /* n, then n */ n = 11; Send(new() { ImageCount = {|ORG1001:n|} });")]
    [InlineData("var ImageCount = 11; Send(new() { ImageCount = {|ORG1001:ImageCount|} });")]
    public Task A_local_that_is_assigned_once_is_followed(string statements) => RunAsync(statements);

    [Theory]
    [InlineData("var n = 11; n = 2; Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; if (condition) n = 2; Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; n--; Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; n -= 5; Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; Change(ref n); Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; int.TryParse(\"1\", out n); Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; (n, _) = (1, 2); Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; Action change = () => n = 1; change(); Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; ref var alias = ref n; alias = 1; Send(new() { ImageCount = n });")]
    [InlineData("int? n = null; n ??= 5; Send(new() { ImageCount = n });")]
    [InlineData("for (var n = 11; n > 0; n--) Send(new() { ImageCount = n });")]
    [InlineData("foreach (var n in new System.Collections.Generic.List<int> { 11 }) Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; (condition ? ref n : ref number) = 1; Send(new() { ImageCount = n });")]
    [InlineData("var n = 11; @n = 2; Send(new() { ImageCount = n });")]
    [InlineData("var count = 11; c\\u006funt = 2; Send(new() { ImageCount = count });")]
    public Task A_local_that_is_written_again_is_unknown(string statements) => RunAsync(statements);

    [Theory]
    [InlineData("var prefix = \"2\"; Send(new() { Resolution = {|ORG1002:prefix + \"k\"|} });")]
    [InlineData("var tier = 2; Send(new() { Resolution = {|ORG1002:$\"{tier}k\"|} });")]
    [InlineData("var prefix = condition ? \"1\" : \"2\"; Send(new() { Resolution = prefix + \"K\" });")]
    [InlineData("Send(new() { Resolution = $\"{2:D}k\" });")]
    [InlineData("Send(new() { Resolution = $\"{-2}k\" });")]
    [InlineData("Send(new() { Resolution = $\"{2.5}k\" });")]
    [InlineData("Send(new() { Resolution = Const.Tier });")]
    [InlineData("Send(new() { Resolution = {|ORG1002:Const.Wrong|} });")]
    [InlineData("Send(new() { Resolution = {|ORG1002:Const.Kept|} });")]
    [InlineData("Send(new() { Resolution = {|ORG1002:Const.Read|} });")]
    [InlineData("Send(new() { Resolution = {|ORG1002:Const.Arrow|} });")]
    [InlineData("Send(new() { Resolution = Const.Set });")]
    [InlineData("Send(new() { Resolution = Const.Chosen });")]
    [InlineData("Send(new() { Resolution = Const.Replaced });")]
    public Task Texts_are_put_together(string statements) => RunAsync(statements);

    [Theory]
    [InlineData("Send(new() { Resolution = condition ? number > 3 ? {|ORG1002:\"8K\"|} : \"2K\" : {|ORG1002:\"3K\"|} });")]
    [InlineData("Send(new() { Resolution = text ?? (condition ? {|ORG1002:\"8K\"|} : null) });")]
    [InlineData("Send(new() { Resolution = \"2K\" ?? \"8K\" });")]
    [InlineData("Send(new() { ImageCount = number switch { > 5 => {|ORG1001:11|}, 0 => throw new Exception(), _ => null } });")]
    [InlineData("Send(new() { ImageCount = condition ? number : {|ORG1001:11|} });")]
    [InlineData("var made = new ImageGenerationRequest { Model = \"m\", Prompt = \"p\" } with { ImageCount = {|ORG1001:12|} }; GC.KeepAlive(made);")]
    public Task Every_branch_is_reported_on_its_own(string statements) => RunAsync(statements);

    [Theory]
    [InlineData("client.List({|ORG1001:9|}, {|ORG1003:\"four\"|}, {|ORG1004:[]|});")]
    [InlineData("client.List(tags: {|ORG1004:[\"a\", \"b\", \"c\"]|}, count: 3);")]
    [InlineData("client.List();")]
    [InlineData("client.List(number, text, {|ORG1004:new List<string>()|});")]
    public Task Arguments_with_limits_are_checked(string statements) => SampleRecord.VerifyAsync(statements);

    [Theory]
    [InlineData("var sample = new Sample(); sample.Count = {|ORG1001:11|}; sample.Price = {|ORG1001:2m|};")]
    [InlineData("var sample = new Sample { Price = {|ORG1001:0.4m|} }; sample.Price = 1.99m;")]
    [InlineData("var sample = new Sample(); sample.Count ??= {|ORG1001:0|};")]
    [InlineData("var sample = new Sample { Seed = {|ORG1001:9007199254740994|} }; sample.Seed = 9007199254740993;")]
    public Task Assignments_to_members_are_checked(string statements) => SampleRecord.VerifyAsync(statements);

    private static Task RunAsync(string statements) => Verify.SourceAsync($$"""
        using System;
        using OpenRouter;

        static class Const
        {
            public const string Tier = "2K";
            public const string Wrong = "3K";
            public static readonly string Kept = "3K";
            public static readonly string Set = "3K";
            public static string Read { get; } = "3K";
            public static string Arrow => "3K";
            public static string Replaced { get; set; } = "3K";
            public static string Chosen => Environment.ProcessorCount > 8 ? "3K" : "2K";

            static Const() => Set = "2K";
        }

        static class Program
        {
            static void Send(ImageGenerationRequest request) => GC.KeepAlive(request);

            static void Change(ref int n) => n = 1;

            static void Run(bool condition, int number, string? text)
            {
                {{statements.Replace("Send(new() {", "Send(new ImageGenerationRequest { Model = \"m\", Prompt = \"p\",")}}
            }
        }
        """);
}
