using System.Reflection;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Client;

public sealed class KnownValueTests
{
    public static TheoryData<Type, string> Documented => new()
    {
        { typeof(Resolution), "512 1K 2K 4K" },
        { typeof(AspectRatio), "1:1 1:2 1:4 1:8 2:1 2:3 3:2 3:4 4:1 4:3 4:5 5:4 8:1 9:16 16:9 9:19.5 19.5:9 9:20 20:9 9:21 21:9 2.35:1 5:2 auto" },
        { typeof(Quality), "auto low medium high xhigh max" },
        { typeof(OutputFormat), "png jpeg webp svg" },
        { typeof(Background), "auto transparent opaque" },
        { typeof(ProviderSort), "price throughput latency exacto" },
        { typeof(ProviderSortPartition), "model none" },
        { typeof(UsageSpeed), "fast standard" },
        { typeof(ImageTextPhase), "content reasoning draft" },
        { typeof(BillableItem), "output_image input_image input_font input_reference input_text" },
        { typeof(PricingUnit), "image megapixel token request" },
        { typeof(InputModality), "text image file audio video" },
        { typeof(OutputModality), "text image embeddings audio video rerank speech transcription decisions" },
        { typeof(ModelRegion), "eu us" },
        { typeof(OutputModalityFilter), "text image embeddings audio video rerank speech transcription decisions all" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void An_enum_knows_the_documented_values_and_no_others(Type type, string values)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => (Said: property.GetCustomAttribute<KnownValueAttribute>()!.Value, Meant: property.GetValue(null)!.ToString()!))
            .ToList();
        Assert.All(known, static pair => Assert.Equal(pair.Said, pair.Meant));
        Assert.Equal(values.Split(' ').Order(StringComparer.Ordinal), known.Select(static pair => pair.Meant).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_says_the_value_that_it_stands_for()
    {
        Assert.Equal("19.5:9", AspectRatio.Ratio19_5x9.Value);
        Assert.Equal("9:19.5", AspectRatio.Ratio9x19_5.Value);
        Assert.Equal("2.35:1", AspectRatio.Ratio2_35x1.Value);
        Assert.Equal("1:1", AspectRatio.Ratio1x1.Value);
        Assert.Equal("16:9", AspectRatio.Ratio16x9.Value);
        Assert.Equal("512", Resolution.Tier512.Value);
        Assert.Equal("xhigh", Quality.XHigh.Value);
        Assert.Equal("max", Quality.Values.Max);
        Assert.Equal("svg", OutputFormat.Svg.Value);
        Assert.Equal("output_image", BillableItem.OutputImage.Value);
        Assert.Equal("Black Forest Labs", ProviderName.BlackForestLabs.Value);
        Assert.Equal("Z.AI", ProviderName.ZAi.Value);
        Assert.Equal("Mancer 2", ProviderName.Mancer2.Value);
        Assert.Equal("openai/gpt-image-2", ImageModels.OpenAI.GptImage2);
    }
}
