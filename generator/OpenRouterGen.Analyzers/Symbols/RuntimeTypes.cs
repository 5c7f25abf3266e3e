using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>
/// The runtime's types that analyzers look for, found once for a compilation. Where the runtime is not referenced there are none, and
/// an analyzer does nothing.
/// </summary>
internal sealed class RuntimeTypes
{
    /// <summary>The plumbing of the runtime, where its attributes are.</summary>
    public const string Namespace = "OpenRouter.Runtime.";

    private const string Tool = "OpenRouterGen";

    private readonly SymbolTable<INamedTypeSymbol, TypeOrigin> _origins;
    private readonly SymbolTable<IAssemblySymbol, bool> _assemblies;
    private readonly SymbolTable<INamedTypeSymbol, OpenEnum?> _openEnums;
    private readonly SymbolTable<ISymbol, ValueLimits?> _limits;
    private readonly SymbolTable<ISymbol, Refusal?> _refusals;
    private readonly SymbolTable<ISymbol, bool> _keys;
    private readonly SymbolTable<ISymbol, SetFlag?> _flags;
    private readonly INamedTypeSymbol? _openEnumInterface;
    private readonly INamedTypeSymbol? _unionInterface;
    private readonly INamedTypeSymbol? _nullMembers;
    private readonly INamedTypeSymbol? _unknownCase;
    private readonly INamedTypeSymbol? _refuses;
    private readonly INamedTypeSymbol? _setsParameter;

    private RuntimeTypes(Compilation compilation, INamedTypeSymbol knownValue)
    {
        KnownValue = knownValue;

        // A compilation asks every reference for a name; what stands beside the marker is there or nowhere.
        var runtime = knownValue.ContainingAssembly;
        _openEnumInterface = runtime.GetTypeByMetadataName(Namespace + "IOpenEnum`1");
        _unionInterface = runtime.GetTypeByMetadataName(Namespace + "IUnionModel");
        _nullMembers = runtime.GetTypeByMetadataName(Namespace + "INullMembers");
        _unknownCase = runtime.GetTypeByMetadataName("OpenRouter.UnknownCase");
        _refuses = runtime.GetTypeByMetadataName(Namespace + "RefusesAttribute");
        _setsParameter = runtime.GetTypeByMetadataName(Namespace + "SetsParameterAttribute");
        ApiKey = runtime.GetTypeByMetadataName(Namespace + "ApiKeyAttribute");
        Attributes = new ConstraintAttributeTypes(runtime);
        Catalogs = new CatalogAttributeTypes(runtime);
        _origins = new(FindOrigin);
        _assemblies = new(MayHoldEmitted);
        _openEnums = new(FindOpenEnum);
        _limits = new(member => ValueLimits.Read(member, Attributes));
        _refusals = new(member => Refusal.Read(member, _refuses));
        _keys = new(member => member.Attribute(ApiKey) is not null);
        _flags = new(method => SetFlag.Read(method, _setsParameter));
    }

    public INamedTypeSymbol KnownValue { get; }

    public INamedTypeSymbol? ApiKey { get; }

    public ConstraintAttributeTypes Attributes { get; }

    public CatalogAttributeTypes Catalogs { get; }

    public static RuntimeTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Namespace + "KnownValueAttribute") is { } marker ? new RuntimeTypes(compilation, marker) : null;

    /// <summary>Whether the type was emitted by the generator. The platform's attributes on other types are none of our business.</summary>
    public bool IsEmitted(INamedTypeSymbol? type) => type is not null && OriginOf(type).IsEmitted;

    /// <summary>The known values of an open enum, or of the one open enum that a nullable holds; null for every other type.</summary>
    public OpenEnum? OpenEnumOf(ITypeSymbol? type) =>
        Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Struct } named
            ? _openEnums.Of(named)
            : null;

    public bool IsUnion(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class }
            && _unionInterface is { } union
            && type.AllInterfaces.Contains(union, SymbolEqualityComparer.Default);

    /// <summary>Whether a property names the members of its emitted record that are sent as null: what the document declares has a wire name.</summary>
    public bool NamesNulls(IPropertySymbol property) => property.Type.Name == "IReadOnlyCollection"
        && ShapeOf(property.ContainingType) is { } shape
        && shape.WireName(property) is null
        && property.ContainingType.AllInterfaces.Contains(_nullMembers, SymbolEqualityComparer.Default);

    /// <summary>The limits of a property or parameter that was emitted, or that the runtime has; null when there are none.</summary>
    public ValueLimits? LimitsOf(ISymbol symbol) => IsOurs(symbol) ? _limits.Of(symbol) : null;

    /// <summary>Whether a property or parameter was emitted, or is of the runtime.</summary>
    public bool IsOurs(ISymbol symbol) => symbol.ContainingType is { } type && OriginOf(type).IsOurs;

    /// <summary>What a property or parameter of ours refuses where it is given; null for most.</summary>
    public Refusal? RefusalOf(ISymbol symbol) => _refusals.Of(symbol);

    /// <summary>The wire names and rules of an emitted record; null for every other type.</summary>
    public RecordShape? ShapeOf(ITypeSymbol? type) => type is INamedTypeSymbol named ? OriginOf(named).Shape : null;

    /// <summary>The flag that a method of an emitted client sets itself; null for most.</summary>
    public SetFlag? FlagOf(IMethodSymbol method) => IsEmitted(method.ContainingType) ? _flags.Of(method) : null;

    /// <summary>The case of every union that keeps what this client does not know.</summary>
    public bool IsUnknownCase(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, _unknownCase);

    /// <summary>Whether a parameter or property of ours takes an API key.</summary>
    public bool TakesKey(ISymbol symbol) => IsOurs(symbol) && _keys.Of(symbol);

    /// <summary>The member beside a key that sends it elsewhere; null when there is none.</summary>
    public IPropertySymbol? ElsewhereBeside(IPropertySymbol key) =>
        key.Attribute(ApiKey)?.Named("ElsewhereBeside") is string name
            ? key.ContainingType.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault()
            : null;

    /// <summary>What a nullable holds; every other type is itself.</summary>
    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static bool IsNullable(ITypeSymbol? type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private TypeOrigin OriginOf(INamedTypeSymbol type) => _origins.Of(type);

    private TypeOrigin FindOrigin(INamedTypeSymbol type)
    {
        // A type that is still being typed may be in no assembly.
        var isEmitted = type.ContainingAssembly is { } assembly && _assemblies.Of(assembly)
            && type.GetAttributes().Any(attribute => attribute.Is("GeneratedCodeAttribute", "Compiler", "CodeDom") && attribute.Positional(0) is Tool);
        return new TypeOrigin(
            isEmitted ? new Lazy<RecordShape>(() => RecordShape.Read(type, this)) : null,
            isEmitted || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, KnownValue.ContainingAssembly));
    }

    // What is emitted uses the runtime: the attributes of the platform's types, and of most others, need not be read.
    private bool MayHoldEmitted(IAssemblySymbol assembly) => assembly is ISourceAssemblySymbol
        || SymbolEqualityComparer.Default.Equals(assembly, KnownValue.ContainingAssembly)
        || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(referenced => referenced.Name == KnownValue.ContainingAssembly.Name));

    private OpenEnum? FindOpenEnum(INamedTypeSymbol type) =>
        type.Interfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, _openEnumInterface))
            ? OpenEnum.Read(type, KnownValue, Attributes.HintsOnly)
            : null;

    /// <summary>Where a type is from.</summary>
    /// <param name="shape">What it has, read when it is asked for, where the generator emitted it.</param>
    /// <param name="isOurs">Whether the generator emitted it, or it is of the runtime.</param>
    private sealed class TypeOrigin(Lazy<RecordShape>? shape, bool isOurs)
    {
        public bool IsEmitted => shape is not null;

        public bool IsOurs => isOurs;

        public RecordShape? Shape => shape?.Value;
    }
}
