using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Completeness;

/// <summary>For each id the smallest program that it is reported in, and one beside it that it is not.</summary>
internal static class DiagnosticSamples
{
    public static IReadOnlyDictionary<string, (string Firing, string Silent)> All { get; } = new Dictionary<string, (string, string)>
    {
        ["ORG1001"] = (Request("ImageCount = {|ORG1001:11|}"), Request("ImageCount = 10")),
        ["ORG1002"] = (Request("Quality = {|ORG1002:\"hihg\"|}"), Request("Quality = new Quality(\"hihg\")")),
        ["ORG1003"] = (Request("Seed = 1", "{|ORG1003:\"\"|}"), Request("Seed = 1", "\"a\"")),
        ["ORG1004"] = (Request("InputReferences = {|ORG1004:new ImageReference[17]|}"), Request("InputReferences = new ImageReference[16]")),
        ["ORG1005"] = (Request("InputReferences = [{|ORG1005:\"cat.png\"|}]"), Request("InputReferences = [\"https://a/cat.png\"]")),
        ["ORG1006"] = (Request("Size = {|ORG1006:\"2K\"|}, Resolution = \"4K\""), Request("Size = \"2K\", Resolution = \"2K\"")),
        ["ORG1007"] = (Request("OutputCompression = {|ORG1007:80|}, OutputFormat = \"png\""), Request("OutputCompression = 80, OutputFormat = \"webp\"")),
        ["ORG1008"] = (
            SampleRecord.With("client.Send(new() { Mask = {|ORG1008:\"m\"|} });"),
            SampleRecord.With("client.Send(new() { Mask = \"m\", Image = \"i\" });")),
        ["ORG1009"] = (Request("Seed = 1", "{|ORG1009:null|}!"), Request("Seed = 1", "text")),
        ["ORG1010"] = (
            Verify.Method("GC.KeepAlive(new OpenRouterClient({|ORG1010:\"secret\"|}));"),
            Verify.Method("GC.KeepAlive(new OpenRouterClient(text));")),
        ["ORG1011"] = (
            Verify.Method("GC.KeepAlive(streamed.Value {|ORG1011:switch|} { ImageCompletedEvent => 1 });"),
            Verify.Method("GC.KeepAlive(streamed.Value switch { ImageCompletedEvent => 1, _ => 2 });")),
        ["ORG1012"] = (
            Verify.Method("{|ORG1012:switch|} (streamed.Value) { case ImageCompletedEvent: break; }"),
            Verify.Method("switch (streamed.Value) { case ImageCompletedEvent: break; default: break; }")),
        ["ORG1013"] = (
            Verify.Method("GC.KeepAlive(streamed is { {|ORG1013:Value|}: ImageCompletedEvent });"),
            Verify.Method("GC.KeepAlive(streamed.Value is ImageCompletedEvent);")),
        ["ORG1014"] = (Verify.Method("GC.KeepAlive({|ORG1014:streamed.Value is string|});"), Verify.Method("GC.KeepAlive(streamed.Value is IGeneratedImage);")),
        ["ORG1015"] = (
            Verify.Method("{|ORG1015:client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" })|};"),
            Verify.Method("_ = client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" });")),
        ["ORG1016"] = (Twice("{|ORG1016:stream|}"), Twice("client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" })")),
        ["ORG1017"] = (
            Verify.Method("GC.KeepAlive(new OpenRouterClientOptions { MaxRetries = {|ORG1017:-1|} });"),
            Verify.Method("GC.KeepAlive(new OpenRouterClientOptions { MaxRetries = 0 });")),
        ["ORG1018"] = (Flag("Stream = {|ORG1018:true|}"), Flag("Stream = false")),
        ["ORG1019"] = (Request(Additional("{|ORG1019:\"n\"|}")), Request(Additional("\"newer\""))),
        ["ORG1020"] = (Request("Size = {|ORG1020:\"64x64\"|}, Resolution = \"1K\""), Request("Size = \"64x64\"")),
        ["ORG1021"] = (Context("{|ORG1021:typeof(Answer)|}"), Context("typeof(string)")),
        ["ORG1022"] = (Request(Nulls("{|ORG1022:\"only\"|}")), Request(Nulls("\"Only\""))),
        ["ORG1023"] = (
            Request("Provider = new() { Only = {|ORG1023:[\"a\"]|}, Ignore = [\"a\"] }"),
            Request("Provider = new() { Only = [\"a\"], Ignore = [\"b\"] }")),
        ["ORG1030"] = (Model("{|ORG1030:\"qwen/qwen-image\"|}", "ImageCount = 2"), Model("\"qwen/qwen-image-3\"", "ImageCount = 2")),
        ["ORG1031"] = (Model(Qwen, "Background = {|ORG1031:\"opaque\"|}"), Model(Qwen, "Seed = 1")),
        ["ORG1032"] = (Model(Qwen, "Resolution = {|ORG1032:\"4K\"|}"), Model(Qwen, "Resolution = \"2K\"")),
        ["ORG1033"] = (Model(Qwen, "ImageCount = {|ORG1033:7|}"), Model(Qwen, "ImageCount = 6")),
        ["ORG1034"] = (Model(Qwen, "InputReferences = {|ORG1034:new ImageReference[5]|}"), Model(Qwen, "InputReferences = new ImageReference[4]")),
        ["ORG1035"] = (Model(Qwen, "OutputCompression = {|ORG1035:80|}"), Model("ImageModels.OpenAI.GptImage2", "OutputCompression = 80")),
        ["ORG1036"] = (Stream("{|ORG1036:GenerateStreamingAsync|}"), Stream("GenerateAsync")),
        ["ORG1037"] = (
            Model("ImageModels.Recraft.RecraftV4_1ProVector", Option("{|ORG1037:\"styl\"|}")),
            Model("ImageModels.Recraft.RecraftV4_1ProVector", Option("\"style\""))),
        ["ORG1038"] = (
            Model(Qwen, "Provider = new() { Only = {|ORG1038:[\"openai\"]|} }"), Model(Qwen, "Provider = new() { Only = [\"alibaba\"] }")),
        ["ORG1039"] = (
            Model(Qwen, "Provider = new() { Order = [{|ORG1039:\"openai\"|}] }"), Model(Qwen, "Provider = new() { Order = [\"alibaba\"] }")),
    };

    private const string Qwen = "ImageModels.Qwen.QwenImage3";

    private static string Model(string model, string members) =>
        Verify.Method($"GC.KeepAlive(new ImageGenerationRequest {{ Model = {model}, Prompt = \"p\", {members} }});");

    private static string Stream(string method) => Verify.Method($"GC.KeepAlive(client.Images.{method}(new() {{ Model = {Qwen}, Prompt = \"p\" }}));");

    private static string Flag(string member) =>
        Verify.Method($"await client.Images.GenerateAsync(new() {{ Model = \"m\", Prompt = \"p\", {member} }});");

    private static string Nulls(string name) => $"Provider = new() {{ ExplicitNulls = [{name}] }}";

    private static string Additional(string key) =>
        $"AdditionalProperties = new Dictionary<string, System.Text.Json.JsonElement> {{ [{key}] = default }}";

    private static string Context(string type) => $$"""
        using System.Text.Json.Serialization;

        [JsonSerializable({{type}})]
        abstract class Context : JsonSerializerContext
        {
            protected Context() : base(null) { }
        }

        [System.CodeDom.Compiler.GeneratedCode("OpenRouterGen", "1")]
        public sealed record Answer;
        """;

    private static string Twice(string second) => Verify.Method(
        "var stream = client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" });"
            + $"await foreach (var one in stream) GC.KeepAlive(one); await foreach (var one in {second}) GC.KeepAlive(one);");

    private static string Option(string key) =>
        $"Provider = new() {{ Options = new() {{ Recraft = new Dictionary<string, System.Text.Json.JsonElement> {{ [{key}] = default }} }} }}";

    private static string Request(string members, string prompt = "\"p\"") =>
        Verify.Method($"GC.KeepAlive(new ImageGenerationRequest {{ Model = \"m\", Prompt = {prompt}, {members} }});");
}
