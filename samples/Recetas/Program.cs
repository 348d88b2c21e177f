using System.Globalization;
using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using Recetas;
using Recetas.Recipes;

// dotnet run --project samples/Recetas -- [--out FOLDER]: every recipe of docs/recetas.md, against a Sandbox in this process.
if (args is not ([] or ["--out", _]))
{
    Console.Error.WriteLine("usage: Recetas [--out FOLDER]    keeps the XML and PDF of every document in FOLDER");
    return 2;
}

await using var sandbox = await GigstackSandbox.StartAsync();
using var gigstack = new GigstackClient(sandbox.TestKey, new() { BaseAddress = sandbox.BaseAddress });
using var shelf = new Shelf(args is [_, var folder] ? folder : null);
var company = await Issuer.CompanyAsync(gigstack);
var professional = await Issuer.PersonAsync(gigstack, "XOCHILT CASAS CHAVEZ", TaxSystem.ActividadesEmpresarialesYProfesionales);
var resico = await Issuer.PersonAsync(gigstack, "XOCHILT CASAS CHAVEZ", TaxSystem.SimplificadoDeConfianza);

(Issuer Issuer, Recipe Recipe)[] recipes =
[
    (company, new("pue", "Venta de contado (PUE)", Pue.RunAsync)),
    (professional, new("honorarios", "Honorarios", Honorarios.RunAsync)),
    (resico, new("resico", "RESICO", Resico.RunAsync)),
    (company, new("dolares", "Factura en dólares", Dolares.RunAsync)),
    (company, new("ieps", "IEPS e IVA", Ieps.RunAsync)),
    (company, new("frontera", "Frontera: IVA de 8 %", Frontera.RunAsync)),
    (company, new("global", "Factura global", FacturaGlobal.RunAsync)),
    (company, new("ppd", "Pago en parcialidades (PPD)", PagoEnParcialidades.RunAsync)),
    (company, new("nota-de-credito", "Nota de crédito", NotaDeCredito.RunAsync)),
    (company, new("sustitucion", "Sustituir una factura con errores", Sustitucion.RunAsync)),
    (company, new("cancelacion", "Cancelar una factura", Cancelacion.RunAsync)),
    (company, new("retenciones", "Constancia de retenciones", ConstanciaDeRetenciones.RunAsync)),
    (company, new("descarga", "Descarga masiva del SAT", DescargaMasiva.RunAsync)),
];
foreach (var (issuer, recipe) in recipes)
{
    Console.WriteLine(recipe.Title);
    await shelf.KeepAsync(recipe.Name, await recipe.RunAsync(issuer));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{recipes.Length} recipes, {shelf.Count} files."));
return 0;
