namespace OpenRouterGen.Benchmarks.Analyzers;

/// <summary>Files of the projects whose analysis is measured.</summary>
internal static class AnalyzerSources
{
    public static string Plain(int index) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace App;

        public sealed class Order{{index}}
        {
            public string Name { get; set; } = "order";
            public int Count { get; set; }

            public static IReadOnlyList<Order{{index}}> Make(IEnumerable<string> names) =>
                names.Select((name, i) => new Order{{index}} { Name = name + "-" + i, Count = i % 3 == 0 ? 1 : 2 }).ToList();

            public override string ToString() => Count switch { 0 => "none", 1 => "one", var n => $"{Name}: {n}" };
        }
        """;

    /// <summary>Requests for a model that the catalog has, with one number and one text to be right or wrong.</summary>
    public static string Uses(int index, string number, string quality) => Plain(index) + $$"""


        public static class Use{{index}}
        {
            public static OpenRouter.ImageGenerationRequest Make(bool isLarge, string prompt)
            {
                var resolution = isLarge ? "4K" : "1K";
                var request = new OpenRouter.ImageGenerationRequest
                {
                    Model = "black-forest-labs/flux.2-pro", Prompt = prompt, Resolution = resolution, ImageCount = {{number}}, Quality = "{{quality}}",
                };
                return request with { AspectRatio = OpenRouter.AspectRatio.Ratio16x9, OutputFormat = "webp", OutputCompression = 80 };
            }
        }
        """;

    /// <summary>Three requests, each as ordinary code makes one, and nothing wrong with any.</summary>
    public static string Requests(int index) => Plain(index) + $$"""


        public sealed class Pictures{{index}}(OpenRouter.OpenRouterClient client)
        {
            private const string Style = "studio lighting, soft shadows";

            public async System.Threading.Tasks.Task<int> DrawAsync(string subject, bool isLarge, string? quality)
            {
                var first = await client.Images.GenerateAsync(new()
                {
                    Model = OpenRouter.ImageModels.ByteDanceSeed.Seedream4_5,
                    Prompt = $"{subject}, {Style}",
                    Resolution = isLarge ? "4K" : "2K",
                    AspectRatio = OpenRouter.AspectRatio.Ratio16x9,
                });
                var request = new OpenRouter.ImageGenerationRequest
                {
                    Model = OpenRouter.ImageModels.OpenAI.GptImage2,
                    Prompt = "a lighthouse at dawn, " + Style,
                    Quality = quality ?? "high",
                    Background = "opaque",
                    ImageCount = 2,
                };
                var second = await client.Images.GenerateAsync(request);
                var third = await client.Images.GenerateAsync(request with
                {
                    Prompt = subject, ImageCount = isLarge ? 1 : 3, OutputFormat = "webp", OutputCompression = 80,
                });
                return first.Data.Count + second.Data.Count + third.Data.Count;
            }
        }
        """;

    public static string LongText => $$"""
        public static class Use
        {
            public static OpenRouter.ImageGenerationRequest Make() => new() { Model = "a/b", Prompt = "p", SessionId = "{{new string('x', 60_000)}}" };
        }
        """;

    public static string KeyText => $$"""
        public static class Use
        {
            public static string Text => "{{string.Concat(Enumerable.Repeat("sk-or-v1-", 6_667))}}";
        }
        """;
}
