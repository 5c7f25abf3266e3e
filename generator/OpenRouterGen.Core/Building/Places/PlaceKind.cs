namespace OpenRouterGen.Core.Building;

/// <summary>A part of the model that stands somewhere in the document, and what names it.</summary>
internal enum PlaceKind
{
    /// <summary>A type, by its C# name.</summary>
    Type,

    /// <summary>A member of a record or a form, by the type and the wire name.</summary>
    Member,

    /// <summary>The schema of a member behind all references, named as the member is.</summary>
    MemberSchema,

    /// <summary>What describes a member: itself, or the schema that it refers to; named as the member is.</summary>
    MemberWords,

    /// <summary>A value of an enum, by the type and the value.</summary>
    Value,

    /// <summary>A case of a union, by the type and the number of the case from 0.</summary>
    Case,

    /// <summary>An operation, by its id.</summary>
    Operation,

    /// <summary>A parameter, by the operation's id, and its place and wire name as <see cref="ModelPlaces.Parameter"/> joins them.</summary>
    Parameter,

    /// <summary>The schema of a parameter behind all references, named as the parameter is.</summary>
    ParameterSchema,

    /// <summary>What an operation sends, by its id.</summary>
    Body,

    /// <summary>What an operation answers, by its id.</summary>
    Response,

    /// <summary>The first server.</summary>
    Server,

    /// <summary>A security scheme, by its name.</summary>
    Scheme,

    /// <summary>An entry of a catalog, by the class of its constants and its id.</summary>
    Entry,
}
