using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Values;

/// <summary>What known values come to when code calculates with them, puts texts together of them, boxes them, or lists them.</summary>
public class CalculationTests
{
    [Theory]
    [InlineData("var n = 10;", "{|ORG1001:n + 1|}")]
    [InlineData("const int Most = 10; var more = 1;", "{|ORG1001:Most + more|}")]
    [InlineData("var n = 6;", "{|ORG1001:n * 2|}")]
    [InlineData("var n = 3;", "{|ORG1001:n - 3|}")]
    [InlineData("var n = 3;", "{|ORG1001:-n|}")]
    [InlineData("var n = 7;", "{|ORG1001:n / 8|}")]
    [InlineData("var n = 24;", "{|ORG1001:(n % 13 + 1) * 5|}")]
    [InlineData("var n = 20;", "{|ORG1001:Math.Min(n, 11)|}")]
    [InlineData("var n = 2;", "{|ORG1001:Math.Max(n, 11)|}")]
    [InlineData("var n = 2;", "{|ORG1001:Math.Clamp(n, 11, 20)|}")]
    [InlineData("var n = -11;", "{|ORG1001:Math.Abs(n)|}")]
    [InlineData("var n = condition ? 10 : 12;", "{|ORG1001:n + 1|}")]
    [InlineData("var n = 10; var m = n + 1;", "{|ORG1001:m|}")]
    [InlineData("object n = 11;", "(int){|ORG1001:n|}")]
    [InlineData("object n = 11;", "(int?){|ORG1001:n|}")]
    public Task A_number_that_comes_out_wrong_is_reported(string statements, string value) => VerifyAsync(statements, "ImageCount = " + value);

    [Theory]
    [InlineData("var n = 9;", "n + 1")]
    [InlineData("var n = 20;", "Math.Min(n, 10)")]
    [InlineData("var n = 99;", "Math.Clamp(n, 1, 10)")]
    [InlineData("var n = -3;", "Math.Abs(n)")]
    [InlineData("var n = 10;", "number + n")]
    [InlineData("var n = 11;", "Math.Max(n, number)")]
    [InlineData("var n = 10; if (condition) n = number;", "n + 1")]
    [InlineData("var n = 10; for (var i = 0; i < number; i++) n--;", "n + 1")]
    [InlineData("var n = 10; if (n > 9) return;", "n + 1")]
    [InlineData("var n = int.MaxValue;", "n + number")]
    [InlineData("var zero = 0;", "1 / zero")]
    [InlineData("var w = condition ? 10 : 1; var h = condition ? 1 : 10;", "w + h - 1")]
    [InlineData("int? n = 10;", "n + number")]
    [InlineData("object n = 10;", "(int)n")]
    [InlineData("object n = condition ? 11 : \"none\"; if (n is string) return;", "(int)n")]
    public Task One_that_comes_out_right_or_is_not_known_is_not(string statements, string value) => VerifyAsync(statements, "ImageCount = " + value);

    [Theory]
    [InlineData("var k = \"k\";", "{|ORG1002:string.Concat(\"2\", k)|}")]
    [InlineData("var k = \"k\";", "{|ORG1002:string.Concat(2, k)|}")]
    [InlineData("var k = \"k\";", "{|ORG1002:string.Concat(\"\", \"2\", \"\", \"\", k)|}")]
    [InlineData("var k = \"k\";", "{|ORG1002:string.Concat(new[] { \"2\", k })|}")]
    [InlineData("var two = 2;", "{|ORG1002:string.Format(\"{0}k\", two)|}")]
    [InlineData("var two = 2;", "{|ORG1002:string.Format(\"{0}{{{1}}}\", two, 'k')|}")]
    [InlineData("var two = 2;", "{|ORG1002:string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0}k\", two)|}")]
    [InlineData("var two = \"2\";", "{|ORG1002:string.Join(\"\", two, \"k\")|}")]
    [InlineData("var two = \"2\";", "{|ORG1002:string.Join('-', new[] { two, \"K\" })|}")]
    [InlineData("var two = \"2\";", "{|ORG1002:string.Join<string>(\"-\", [two, \"K\"])|}")]
    [InlineData("object two = \"2k\";", "(string){|ORG1002:two|}")]
    public Task A_text_that_comes_out_wrong_is_reported(string statements, string value) => VerifyAsync(statements, "Resolution = " + value);

    [Theory]
    [InlineData("var k = \"K\";", "string.Concat(\"2\", k)")]
    [InlineData("var two = 2;", "string.Format(\"{0}K\", two)")]
    [InlineData("var two = 2;", "string.Format(\"{0:D2}k\", two)")]
    [InlineData("var two = 2;", "string.Format(\"{0,4}k\", two)")]
    [InlineData("var two = 2;", "string.Format(text, two)")]
    [InlineData("var two = 2;", "string.Format(\"{1}k\", two)")]
    [InlineData("var two = 2;", "string.Format(\"{0}k}\", two)")]
    [InlineData("var two = 2; var odd = (IFormatProvider)null!;", "string.Format(odd, \"{0}k\", two)")]
    [InlineData("var two = \"2\";", "string.Join(\"\", two, \"K\")")]
    [InlineData("var two = \"2\";", "string.Join(text, two, \"k\")")]
    [InlineData("var all = new List<string> { \"2\", \"k\" };", "string.Join(\"\", all)")]
    [InlineData("string[] all = [\"2\"];", "string.Concat([.. all, \"k\"])")]
    [InlineData("object two = \"2K\";", "(string)two")]
    public Task One_that_comes_out_right_or_is_not_known_is_not_either(string statements, string value) => VerifyAsync(statements, "Resolution = " + value);

    [Theory]
    [InlineData("", "{|ORG1004:Enumerable.Repeat(reference, 17).ToArray()|}")]
    [InlineData("", "{|ORG1004:Enumerable.Repeat(reference, 17).ToList()|}")]
    [InlineData("const int Count = 20;", "{|ORG1004:Enumerable.Repeat(reference, Count).ToList()|}")]
    [InlineData("var count = 16;", "{|ORG1004:Enumerable.Repeat(reference, count + 1).ToList()|}")]
    [InlineData("", "{|ORG1004:[.. Enumerable.Repeat(reference, 16), reference]|}")]
    [InlineData("", "{|ORG1004:Enumerable.Range(0, 17).Select(_ => reference).ToArray()|}")]
    [InlineData("", "{|ORG1004:Enumerable.Repeat(reference, 16).Append(reference).ToArray()|}")]
    [InlineData("", "{|ORG1004:Enumerable.Repeat(reference, 8).Concat(Enumerable.Repeat(reference, 9)).ToArray()|}")]
    [InlineData("var all = Enumerable.Repeat(reference, 17).ToArray();", "{|ORG1004:all|}")]
    public Task A_list_that_comes_out_too_long_is_reported(string statements, string value) => VerifyAsync(statements, "InputReferences = " + value);

    [Theory]
    [InlineData("", "Enumerable.Repeat(reference, 16).ToArray()")]
    [InlineData("", "Enumerable.Repeat(reference, number).ToArray()")]
    [InlineData("", "Enumerable.Repeat(reference, 17).Distinct().ToArray()")]
    [InlineData("", "Enumerable.Repeat(reference, 17).Take(4).ToArray()")]
    [InlineData("", "Enumerable.Range(0, 17).Where(n => n < 4).Select(_ => reference).ToArray()")]
    [InlineData("var all = Enumerable.Repeat(reference, 17).ToList(); all.Clear();", "all")]
    [InlineData("var count = 17; if (count > 16) return;", "Enumerable.Repeat(reference, count).ToArray()")]
    [InlineData("var count = 17; if (condition) count = 3;", "Enumerable.Repeat(reference, count).ToArray()")]
    public Task One_that_does_not_or_is_not_known_is_not(string statements, string value) => VerifyAsync(statements, "InputReferences = " + value);

    private static Task VerifyAsync(string statements, string member) =>
        Verify.StatementsAsync($"{statements} GC.KeepAlive(new ImageGenerationRequest {{ Model = \"m\", Prompt = \"p\", {member} }});");
}
