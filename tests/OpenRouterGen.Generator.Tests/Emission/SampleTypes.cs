using OpenRouterGen.Core.Model;
using static OpenRouterGen.Generator.Tests.Emission.SampleModel;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>The types of the sample.</summary>
internal static class SampleTypes
{
    public static EquatableList<TypeModel> All => new TypeModel[]
    {
        DrawRequest,
        RecordOf("DrawResponse",
            Required("data", "Data", List(Record("Picture"))),
            Required("created", "Created", Scalar(ScalarKind.UnixTime)),
            Optional("usage", "Usage", Record("Usage")),
            Optional("size", "Size", Enum("Size"))),
        RecordOf("Picture", Required("b64_json", "Image", Scalar(ScalarKind.Base64)), Optional("media_type", "MediaType", Text))
            with { Implements = new[] { new InterfaceModel(Id("IGeneratedImage")) }.ToEquatableList() },
        RecordOf("Usage", Required("cost", "Cost", OrNull(Money)), Required("tokens", "Tokens", Whole), Required("tier", "Tier", OrNull(Enum("Size")))),
        EnumOf("Size", ("1K", "R1K"), ("2K", "R2K"), ("\"quoted\"\u2028", "Quoted")),
        EnumOf("Provider", ("one", "One")) with { HintsOnly = true, Deprecated = true },
        EnumOf("Empty"),
        RecordOf("Nothing") with { AdditionalProperties = OrNull(Scalar(ScalarKind.Json)) },
        Everything,
        Awkward,
        RecordOf("Node", Optional("next", "Next", Record("Node")), Optional("name", "Name", Text) with { Constraints = new ConstraintModel { Length = new CountModel(null, 3) } }),
        RecordOf("TypedRest", Optional("known", "Known", Small)) with { AdditionalProperties = Whole },
        RecordOf("EnumCapability", Tag("enum"), Required("values", "Values", List(Text))) with { Implements = new[] { new InterfaceModel(Id("IChoiceDescriptor")) }.ToEquatableList() },
        RecordOf("RangeCapability", Tag("range"), Required("min", "Min", Real), Required("max", "Max", Real)),
        RecordOf("Listing", Required("accepts", "SupportedParameters", Map(Union("Capability"))), Required("streams", "SupportsStreaming", Flag))
            with { Implements = new[] { new InterfaceModel(Id("IParameterDescriptors"), Id("Capability")) }.ToEquatableList() },
        RecordOf("OtherCapability", Optional("type", "Type", Text), Optional("x", "X", Whole)),
        UnionOf("Capability", "type",
            Case("EnumCapability", Record("EnumCapability"), new TagTest(Texts("enum", "set"))),
            Case("RangeCapability", Record("RangeCapability"), new TagTest(Texts("range")))),
        UnionOf("OpenCapability", "type",
            Case("EnumCapability", Record("EnumCapability"), new TagTest(Texts("enum"))),
            Case("OtherCapability", Record("OtherCapability"), new AnyTagTest())),
        UnionOf("Input", null,
            Case("Size", Enum("Size"), new KindTest(JsonKind.String)),
            Case("Number", Whole, new KindTest(JsonKind.Number)),
            Case("Flag", Flag, new KindTest(JsonKind.Boolean)),
            Case("Nodes", List(Record("Node")), new ElementTest(new KindTest(JsonKind.Object))),
            Case("Texts", List(Text), new ElementTest(new KindTest(JsonKind.String))),
            Case("Usage", Record("Usage"), new MembersTest(Texts("cost", "tokens"))),
            Case("Bag", Map(Text), new MembersTest(Texts()))),
        UnionOf("TextOrNode", null,
            Case("Text", Text, new KindTest(JsonKind.String)),
            Case("Node", Record("Node"), new KindTest(JsonKind.Object))),
        RecordOf("PartialEvent", Tag("partial"), Required("b64_json", "Image", Scalar(ScalarKind.Base64))),
        RecordOf("CompletedEvent", Tag("completed"), Required("b64_json", "Image", Scalar(ScalarKind.Base64)), Optional("media_type", "MediaType", Text),
            Required("created", "Created", Scalar(ScalarKind.UnixTime)), Optional("usage", "Usage", Record("Usage")), Optional("size", "Size", Enum("Size"))),
        RecordOf("ErrorEvent", Tag("error"), Required("message", "Message", Text)),
        UnionOf("DrawEvent", "type",
            Case("PartialEvent", Record("PartialEvent"), new TagTest(Texts("partial"))),
            Case("CompletedEvent", Record("CompletedEvent"), new TagTest(Texts("completed"))),
            Case("ErrorEvent", Record("ErrorEvent"), new TagTest(Texts("error")))),
    }.ToEquatableList();

    private static RecordModel DrawRequest => RecordOf("DrawRequest",
        Required("model", "Model", Text),
        Required("prompt", "Prompt", Text) with { Constraints = new ConstraintModel { Length = new CountModel(1, null) }, Description = "What to draw.\n</summary> & \"more\"" },
        Optional("n", "N", Small) with { Constraints = new ConstraintModel { Bounds = new WholeBounds(1, 10) }, Default = "1" },
        Optional("seed", "Seed", Whole) with { Constraints = new ConstraintModel { Bounds = new WholeBounds(1, null) } },
        Optional("strength", "Strength", Real) with { Constraints = new ConstraintModel { Bounds = new DoubleBounds(new(0, false), new(1.5, true)) } },
        Optional("max_price", "MaxPrice", Money) with { Constraints = new ConstraintModel { Bounds = new DecimalBounds(new(0.01m, false), null) } },
        Optional("size", "Size", Enum("Size")),
        Optional("aspect_ratio", "AspectRatio", Text) with { Constraints = new ConstraintModel { Pattern = "^[0-9]" } },
        Optional("resolution", "Resolution", Text),
        Optional("images", "Images", List(Union("TextOrNode"))) with { Constraints = new ConstraintModel { Items = new CountModel(null, 2) } },
        Optional("nodes", "Nodes", List(Record("Node"))),
        Optional("by_name", "ByName", Map(OrNull(List(Record("Node"))))),
        Optional("input", "Input", Union("Input")),
        Optional("user_id", "UserId", Text) with { Deprecated = true },
        Optional("provider", "Provider", Enum("Provider")),
        Optional("stream", "Stream", Flag)) with
    {
        Rules = new[]
        {
            new RuleModel("size-and-ratio", RuleKind.SameRatio, RuleEffect.Refused, "size", "aspect_ratio", "size and aspect_ratio disagree") { WhenPattern = "^[0-9]+x[0-9]+$" },
            new RuleModel("tier", RuleKind.Equal, RuleEffect.Refused, "size", "resolution", "size is another resolution") { When = Texts("1K", "2K") },
            new RuleModel("needs", RuleKind.RequiresValue, RuleEffect.Refused, "n", "stream", "more than one cannot be streamed") { When = Texts("2"), Allowed = Texts("false") },
            new RuleModel("unused", RuleKind.Excludes, RuleEffect.Ignored, "seed", "n", "seed is ignored"),
        }.ToEquatableList(),
        Described = new DescribedRequestModel(Id("Model"), new[]
        {
            new DescribedParameterModel("n") { Harmless = Texts("1") },
            new DescribedParameterModel("size"),
            new DescribedParameterModel("resolution") { DescribedBy = "size", Pattern = "^[0-9]K$" },
            new DescribedParameterModel("seed"),
            new DescribedParameterModel("strength"),
            new DescribedParameterModel("max_price"),
            new DescribedParameterModel("images") { Harmless = Texts("0") },
            new DescribedParameterModel("provider"),
            new DescribedParameterModel("input"),
            new DescribedParameterModel("stream") { Harmless = Texts("false"), Unsupported = RuleEffect.Ignored },
        }.ToEquatableList())
        {
            Options = Texts("nodes", "next"),
        },
    };

    /// <summary>Every scalar, in every one of the four ways to be there.</summary>
    private static RecordModel Everything
    {
        get
        {
            var properties = new List<PropertyModel>();
            foreach (var kind in System.Enum.GetValues<ScalarKind>())
            {
                properties.Add(Required($"r_{kind}", $"R{kind}", Scalar(kind)));
                properties.Add(Required($"rn_{kind}", $"Rn{kind}", OrNull(Scalar(kind))));
                properties.Add(Optional($"o_{kind}", $"O{kind}", Scalar(kind)));
                properties.Add(Optional($"l_{kind}", $"L{kind}", List(OrNull(Scalar(kind)))));
                properties.Add(Optional($"m_{kind}", $"M{kind}", Map(List(Scalar(kind)))));
            }

            properties.Add(Required("r_enum", "REnum", Enum("Size")));
            properties.Add(Required("rn_enum", "RnEnum", OrNull(Enum("Size"))));
            properties.Add(Required("rn_record", "RnRecord", OrNull(Record("Node"))));
            properties.Add(Required("rn_list", "RnList", OrNull(List(OrNull(Enum("Size"))))));
            properties.Add(Optional("o_union", "OUnion", Union("Input")));
            properties.Add(Optional("maps", "Maps", List(Map(OrNull(Record("Node"))))));
            properties.Add(new PropertyModel("object", Id("Object"), Flag, true) { Constant = new ConstantModel(null, true) });
            properties.Add(Tag("everything", required: false));
            return RecordOf("Everything", [.. properties]);
        }
    }

    /// <summary>Names that are keywords, that emitted locals have too, or that differ only in case; a member of its type's name.</summary>
    private static RecordModel Awkward => RecordOf("Awkward",
        Required("reader", "Reader", Text),
        Required("writer", "Writer", OrNull(Whole)),
        Required("name", "Name", Text),
        Optional("additional", "Additional", Text),
        Optional("URL", "URL", Text),
        Optional("url", "Url", Text),
        Optional("class", "Class", Text),
        Required("hasWriter", "HasWriter", Flag),
        Optional("Size", "Size", Enum("Size")),
        Optional("String", "String", Text),
        Optional("System", "System", Text),
        Optional("Task", "Task", Text),
        Optional("check", "Check", Text) with { Constraints = new ConstraintModel { Pattern = "a\"\\d" } },
        Optional("builder", "Builder", Text),
        Optional("na\u00efve \"quoted\"\n", "Naive", Text),
        Optional("id", "Id", Text),
        Optional("lower", "lower", Small),
        Required("old", "Old", Text) with { Deprecated = true });
}
