using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>Requests for a model of the bundled catalog, and for made-up entries that the bundled one has not.</summary>
internal static class CatalogSource
{
    public const string Seedream = "ImageModels.ByteDanceSeed.Seedream4_5";
    public const string Vector = "ImageModels.Recraft.RecraftV4_1ProVector";
    public const string Gpt = "ImageModels.OpenAI.GptImage2";
    public const string Flux = "ImageModels.BlackForestLabs.Flux2Pro";

    public static Task<IReadOnlyList<Diagnostic>> RequestAsync(string model, string members) =>
        Verify.StatementsAsync($"var request = new ImageGenerationRequest {{ Model = {model}, Prompt = \"p\", {members} }}; GC.KeepAlive(request);");

    /// <summary>Statements over a record whose catalog has everything that the bundled one has not.</summary>
    public static Task<IReadOnlyList<Diagnostic>> SampleAsync(string statements) => Verify.SourceAsync(Sample(statements));

    /// <inheritdoc cref="SampleAsync"/>
    public static string Sample(string statements) => $$"""
        using System;
        using System.CodeDom.Compiler;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using OpenRouter;
        using OpenRouter.Runtime;

        static class Program
        {
            static void Run(bool condition, int number, string text, IReadOnlyList<string> list, Sender sender)
            {
                {{statements}}
            }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public sealed class Sender
        {
            [SetsParameter("live")] public void Stream(Order request) { }
            public void Send(Order request) { }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public sealed record Order
        {
            [JsonPropertyName("kind")]
            [Catalog(typeof(Kinds), Options = "extra")]
            [CatalogParameter("size", DescribedBy = "tier", Pattern = "^[0-9]K$")]
            [CatalogParameter("tier")]
            [CatalogParameter("ratio")]
            [CatalogParameter("count", Harmless = new[] { "1" })]
            [CatalogParameter("items", Harmless = new[] { "0" })]
            [CatalogParameter("detail", Unsupported = RuleEffect.Ignored)]
            [CatalogParameter("force", Harmless = new[] { "false" })]
            [CatalogParameter("live", Harmless = new[] { "false" }, Unsupported = RuleEffect.Ignored)]
            public string? Kind { get; set; }

            [JsonPropertyName("size")] public string? Size { get; set; }
            [JsonPropertyName("tier")] public string? Tier { get; set; }
            [JsonPropertyName("ratio")] public double? Ratio { get; set; }
            [JsonPropertyName("count")] public int? Count { get; set; }
            [JsonPropertyName("items")] public IReadOnlyList<string>? Items { get; set; }
            [JsonPropertyName("detail")] public int? Detail { get; set; }
            [JsonPropertyName("live")] public bool? Live { get; set; }
            [JsonPropertyName("force")] public bool? Force { get; set; }
            [JsonPropertyName("free")] public string? Free { get; set; }
            [JsonPropertyName("extra")] public Extra? Extra { get; set; }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public sealed record Extra
        {
            [JsonPropertyName("here")] public IReadOnlyDictionary<string, int>? Here { get; set; }
            [JsonPropertyName("there")] public IReadOnlyDictionary<string, int>? There { get; set; }
            [JsonPropertyName("faraway")] public IReadOnlyDictionary<string, int>? Faraway { get; set; }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public static class Kinds
        {
            [CatalogEntry(AsOf = "2026-01", IsDescribed = true)]
            [CatalogDescriptor("tier", DescriptorKind.Choice, Values = new[] { "1K", "2K" })]
            [CatalogDescriptor("ratio", DescriptorKind.Range, Minimum = 0.5, Maximum = 2)]
            [CatalogDescriptor("items", DescriptorKind.Range, Minimum = 1, Maximum = 2)]
            [CatalogDescriptor("live", DescriptorKind.Unsupported)]
            [CatalogEndpoint("here", Options = new[] { "a", "b" })]
            [CatalogEndpoint("there")]
            public const string Small = "small";

            public static class Nested
            {
                [CatalogEntry(IsDescribed = true)]
                [CatalogDescriptor("tier", DescriptorKind.Choice, Values = new[] { "2K", "4K" })]
                [CatalogDescriptor("ratio", (DescriptorKind)77)]
                [CatalogDescriptor("count", DescriptorKind.Undecided)]
                [CatalogDescriptor("items", DescriptorKind.Any)]
                [CatalogDescriptor("detail", DescriptorKind.Any)]
                [CatalogDescriptor("live", DescriptorKind.Any)]
                [CatalogEndpoint("here", Options = new string[0])]
                public const string Large = "nested/large";
            }

            [CatalogEntry] public const string Bare = "bare";

            [Obsolete("The name is now Kinds.Small: use that.")] public const string Little = "small";

            [Obsolete("The name is now Kinds.Nested: use that.")]
            public static class Within
            {
                public const string Large = "nested/large";
            }

            public const string Plain = "plain";
        }
        """;
}
