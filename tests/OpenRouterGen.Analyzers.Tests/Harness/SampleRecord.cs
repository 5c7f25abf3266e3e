namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>
/// Types as the generator could emit them, with what the bundled document has not: patterns, decimals, setters, and every kind of rule.
/// </summary>
internal static class SampleRecord
{
    public static string With(string statements) => $$"""
        using System;
        using System.CodeDom.Compiler;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using OpenRouter;
        using OpenRouter.Runtime;

        static class Program
        {
            static void Run(bool condition, int number, string text, SampleClient client)
            {
                {{statements}}
            }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public class SampleClient
        {
            public void Send(Sample request) { }
            public void List(
                [Range(1, 5)] int? count = null,
                [StringLength(3)] string? name = null,
                [ItemCount(Minimum = 1, Maximum = 2)] IReadOnlyList<string>? tags = null) { }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        [ParameterRule("requires", RuleKind.Requires, "mask", "image", Message = "a mask needs its image")]
        [ParameterRule(
            "one-of", RuleKind.RequiresValue, "background", "format", When = new[] { "clear" }, Allowed = new[] { "png", "webp" }, Message = "needs alpha")]
        [ParameterRule("ignored", RuleKind.Excludes, "sort", "order", Effect = RuleEffect.Ignored, Message = "the order decides")]
        [ParameterRule("excludes", RuleKind.Excludes, "size", "tier", WhenPattern = "^[0-9]+x[0-9]+$", Message = "pixels decide alone")]
        public sealed record Sample
        {
            [JsonPropertyName("code")] [Pattern("^[a-z]+$")] public string? Code { get; set; }
            [JsonPropertyName("slow")] [Pattern("^(a+)+$")] public string? Slow { get; set; }
            [JsonPropertyName("price")] [DecimalRange(Minimum = "0.5", Maximum = "2", MaximumIsExclusive = true)] public decimal? Price { get; set; }
            [JsonPropertyName("seed")] [DecimalRange(Maximum = "9007199254740993")] public long? Seed { get; set; }
            [JsonPropertyName("count")] [Range(1, 10)] public int? Count { get; set; }
            [JsonPropertyName("mask")] public string? Mask { get; set; }
            [JsonPropertyName("image")] public string? Image { get; set; }
            [JsonPropertyName("background")] public string? Background { get; set; }
            [JsonPropertyName("format")] public OutputFormat? Format { get; set; }
            [JsonPropertyName("sort")] public string? Sort { get; set; }
            [JsonPropertyName("order")] public IReadOnlyList<string>? Order { get; set; }
            [JsonPropertyName("size")] public string? Size { get; set; }
            [JsonPropertyName("tier")] public string? Tier { get; set; }
        }
        """;

    public static Task VerifyAsync(string statements) => Verify.SourceAsync(With(statements));
}
