namespace OpenRouterGen.Comparison.Surface;

/// <summary>What the compiler reports where a use does not fit any more.</summary>
internal static class CompilerIds
{
    /// <summary>There is no such type where a type is named.</summary>
    public const string NoType = "CS0246";

    /// <summary>There is no such type within a type.</summary>
    public const string NoNestedType = "CS0426";

    /// <summary>A reference of documentation finds nothing: unlike code, it does not look at what a type inherits.</summary>
    public const string NoReference = "CS1574";

    /// <summary>There is no such name in an expression.</summary>
    public const string NoName = "CS0103";

    /// <summary>The type has no such static member, or no such member in an initializer.</summary>
    public const string NoStaticMember = "CS0117";

    /// <summary>The value has no such member.</summary>
    public const string NoMember = "CS1061";

    public const string NeedsObject = "CS0120";
    public const string NeedsType = "CS0176";

    /// <summary>There is no conversion.</summary>
    public const string NoConversion = "CS0029";

    /// <summary>There is one, which must be written.</summary>
    public const string NeedsCast = "CS0266";

    /// <summary>A class, and a value, as a type argument that does not implement what is demanded of it.</summary>
    public const string WrongTypeArgument = "CS0311";
    public const string WrongValueArgument = "CS0315";

    public const string WrongArgument = "CS1503";
    public const string NoParameter = "CS1739";
    public const string MissingArgument = "CS7036";
    public const string TooManyArguments = "CS1501";
    public const string NoConstructor = "CS1729";
    public const string MissingRequired = "CS9035";
    public const string ReadOnly = "CS0200";
    public const string HiddenSetter = "CS0272";
    public const string NoRecord = "CS8858";
    public const string NoAsyncStream = "CS8411";
    public const string NothingToOverride = "CS0115";
    public const string OtherReturn = "CS0508";
    public const string OtherPropertyType = "CS1715";
    public const string Sealed = "CS0509";
    public const string Obsolete = "CS0612";

    /// <summary>A class of constants where a type of values is named. The compiler has one id for each place; this one stands for all.</summary>
    public const string StaticType = "CS0723";

    /// <summary>What may be null becomes a value, goes into a member, or is an argument.</summary>
    public const string NullToValue = "CS8600";
    public const string NullToMember = "CS8601";
    public const string NullToArgument = "CS8604";

    /// <summary>The same of what is within a type.</summary>
    public const string InnerNull = "CS8619";
    public const string InnerNullOfArgument = "CS8620";

    /// <summary>An override whose result, or whose parameter, may be null where that of the client may not, or the other way round.</summary>
    public const string NullOfResult = "CS8609";
    public const string NullOfParameter = "CS8765";
    public const string InnerNullOfParameter = "CS8610";

    /// <summary>What is reported of a member that was not obsolete and is now; null for any other.</summary>
    public static string? ObsoleteNow(SurfaceMember member, SurfaceMember? found) => found is { IsObsolete: true } && !member.IsObsolete ? Obsolete : null;

    /// <summary>The ids of a class of constants as a type argument, a parameter, a result and a variable.</summary>
    public static bool IsStaticType(string id) => id is "CS0718" or "CS0721" or "CS0722" or StaticType;

    public static bool IsWarning(string id) =>
        id is Obsolete or NullToValue or NullToMember or NullToArgument or InnerNull or InnerNullOfArgument
            or NullOfResult or NullOfParameter or InnerNullOfParameter;
}
