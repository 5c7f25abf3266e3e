using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>The interfaces of the runtime that members of emitted records can satisfy. A test compares them with the runtime's own.</summary>
internal static class RuntimeInterfaces
{
    private static readonly TypeRef s_text = new ScalarRef(ScalarKind.String);
    private static readonly TypeRef s_textOrNull = OrNull(s_text);
    private static readonly TypeRef s_number = new ScalarRef(ScalarKind.Double);
    private static readonly TypeRef s_amount = new ScalarRef(ScalarKind.Decimal);
    private static readonly TypeRef s_flag = new ScalarRef(ScalarKind.Boolean);
    private static readonly TypeRef s_bytes = new ScalarRef(ScalarKind.Base64);
    private static readonly NamedRef s_descriptor = Parameter("TDescriptor", NamedKind.Union);
    private static readonly NamedRef s_endpoint = Parameter("TEndpoint", NamedKind.Record);
    private static readonly NamedRef s_price = Parameter("TPrice", NamedKind.Record);
    private static readonly NamedRef s_item = Parameter("TItem", NamedKind.Enum);
    private static readonly NamedRef s_unit = Parameter("TUnit", NamedKind.Enum);

    private static readonly InterfaceMember[] s_descriptors = [new("SupportedParameters", new MapRef(s_descriptor)), new("SupportsStreaming", s_flag)];
    private static readonly InterfaceMember[] s_priceLine = [new("CostUsd", OrNull(s_amount)), new("Variant", s_textOrNull)];

    public static readonly IReadOnlyList<RuntimeInterface> All =
    [
        Of("IBilledGeneration", [], new("ProviderName", s_textOrNull), new("TotalCost", s_amount)),
        Of("IChoiceDescriptor", [], new InterfaceMember("Values", new ListRef(s_text))),
        Of("IEndpointDescriptors", [new(s_descriptor)],
            [.. s_descriptors, new("ProviderSlug", s_text), new("AllowedPassthroughParameters", new ListRef(s_text))]),
        Of("IGeneratedImage", [], new InterfaceMember("Bytes", s_bytes)),
        Of("IModelDescriptors", [new(s_descriptor)], [.. s_descriptors, new("Id", s_text)]),
        Of("IParameterDescriptors", [new(s_descriptor)], s_descriptors),
        Of("IPriceLine", [], [.. s_priceLine, new("ItemText", s_text), new("UnitText", s_text)]),
        Of("IPriceLine", [new(s_item), new(s_unit)], [.. s_priceLine, new("Item", s_item), new("Unit", s_unit)]),
        Of("IPricedEndpoint", [new(s_price, "IPriceLine")], new("ProviderSlug", s_text), new("Pricing", new ListRef(s_price))),
        Of("IPricedModel", [new(s_endpoint, "IPricedEndpoint")], new("Id", s_text), new("Endpoints", new ListRef(s_endpoint))),
        Of("IRangeDescriptor", [], new("Min", s_number), new("Max", s_number)),
        Of("ISupportDescriptor", []),
    ];

    private static RuntimeInterface Of(string name, InterfaceParameter[] parameters, params InterfaceMember[] members) =>
        new(name, parameters.ToEquatableList(), members.ToEquatableList());

    private static TypeRef OrNull(TypeRef type) => type with { Nullable = true };

    private static NamedRef Parameter(string name, NamedKind kind) => new(CSharpIdentifier.Create(name), kind);
}
