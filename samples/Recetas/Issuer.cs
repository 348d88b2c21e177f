using Gigstack;

namespace Recetas;

/// <summary>Who issues, with a client to bill.</summary>
/// <param name="Gigstack">The team's client.</param>
/// <param name="ClientId">Whom it bills: a company.</param>
internal sealed record Issuer(GigstackClient Gigstack, string ClientId)
{
    /// <summary>A company (regime 601): the SAT's test taxpayer, which the Sandbox has for a team without fiscal data.</summary>
    public static Task<Issuer> CompanyAsync(GigstackClient gigstack) => WithClientAsync(gigstack);

    /// <summary>A person of a regime, as a team of its own.</summary>
    public static async Task<Issuer> PersonAsync(GigstackClient gigstack, string name, TaxSystem regime)
    {
        var team = await gigstack.Teams.CreateAsync(new()
        {
            Brand = new() { Alias = name },
            TaxId = "CACX7605101P8",
            TaxSystem = regime,
            Address = new() { Country = "Mexico", Zip = "36257" },
        });
        return await WithClientAsync(gigstack.WithTeam(team.Id));
    }

    private static async Task<Issuer> WithClientAsync(GigstackClient gigstack)
    {
        var client = await gigstack.Clients.CreateAsync(new()
        {
            Name = "Universidad Robótica",
            LegalName = "UNIVERSIDAD ROBOTICA ESPAÑOLA",
            Email = "facturas@ejemplo.com",
            TaxId = "URE180429TM6",
            TaxSystem = TaxSystem.GeneralDeLeyPersonasMorales,
            Use = CfdiUse.GastosEnGeneral,
            Address = new() { Country = "Mexico", Zip = "86991" },
        });
        return new Issuer(gigstack, client.Id);
    }
}
