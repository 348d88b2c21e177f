using System.Xml.Linq;

namespace Gigstack.Sandbox.Fiscal.Seals;

/// <summary>
/// The order of attributes in an original string, by Anexo 20: of CFDI 4.0, Pagos 2.0, Retenciones 2.0 and its complement of platform
/// services. Attributes that are not named here, such as seals and certificates, are not part of it.
/// </summary>
internal static class OriginalStringOrder
{
    private const string Taxed = "Base Impuesto TipoFactor TasaOCuota TasaCuota Importe";

    private static readonly Dictionary<string, string[]> s_orders = new (string Element, string Attributes)[]
    {
        ("Comprobante", """
            Version Serie Folio Fecha FormaPago NoCertificado CondicionesDePago SubTotal Descuento Moneda TipoCambio Total
            TipoDeComprobante Exportacion MetodoPago LugarExpedicion Confirmacion
            """),
        ("InformacionGlobal", "Periodicidad Meses Año"),
        ("CfdiRelacionados", "TipoRelacion"),
        ("CfdiRelacionado", "UUID"),
        ("Emisor", "Rfc Nombre RegimenFiscal FacAtrAdquirente RfcE NomDenRazSocE RegimenFiscalE"),
        ("Receptor", """
            Rfc Nombre DomicilioFiscalReceptor ResidenciaFiscal NumRegIdTrib RegimenFiscalReceptor UsoCFDI NacionalidadR
            """),
        ("Concepto", """
            ClaveProdServ NoIdentificacion Cantidad ClaveUnidad Unidad Descripcion ValorUnitario Importe Descuento ObjetoImp
            """),
        ("Traslado", Taxed),
        ("Retencion", Taxed),
        ("ACuentaTerceros", """
            RfcACuentaTerceros NombreACuentaTerceros RegimenFiscalACuentaTerceros DomicilioFiscalACuentaTerceros
            """),

        ("Pagos", "Version"),
        ("Totales", """
            TotalRetencionesIVA TotalRetencionesISR TotalRetencionesIEPS TotalTrasladosBaseIVA16 TotalTrasladosImpuestoIVA16
            TotalTrasladosBaseIVA8 TotalTrasladosImpuestoIVA8 TotalTrasladosBaseIVA0 TotalTrasladosImpuestoIVA0
            TotalTrasladosBaseIVAExento MontoTotalPagos
            MontoTotOperacion MontoTotGrav MontoTotExent MontoTotRet UtilidadBimestral ISRCorrespondiente
            """),
        ("Pago", """
            FechaPago FormaDePagoP MonedaP TipoCambioP Monto NumOperacion RfcEmisorCtaOrd NomBancoOrdExt CtaOrdenante RfcEmisorCtaBen
            CtaBeneficiario TipoCadPago CertPago CadPago SelloPago
            """),
        ("DoctoRelacionado", """
            IdDocumento Serie Folio MonedaDR EquivalenciaDR NumParcialidad ImpSaldoAnt ImpPagado ImpSaldoInsoluto ObjetoImpDR
            """),
        ("TrasladoDR", "BaseDR ImpuestoDR TipoFactorDR TasaOCuotaDR ImporteDR"),
        ("RetencionDR", "BaseDR ImpuestoDR TipoFactorDR TasaOCuotaDR ImporteDR"),
        ("TrasladoP", "BaseP ImpuestoP TipoFactorP TasaOCuotaP ImporteP"),
        ("RetencionP", "ImpuestoP ImporteP"),

        ("Retenciones", "Version NoCertificado FolioInt FechaExp LugarExpRetenc CveRetenc DescRetenc"),
        ("Nacional", "RfcR NomDenRazSocR CurpR DomicilioFiscalR"),
        ("Extranjero", "NumRegIdTribR NomDenRazSocR"),
        ("Periodo", "MesIni MesFin Ejercicio"),
        ("ImpRetenidos", "BaseRet ImpuestoRet MontoRet TipoPagoRet"),
        ("ServiciosPlataformasTecnologicas", """
            Version Periodicidad NumServ MonTotServSIVA TotalIVATrasladado TotalIVARetenido TotalISRRetenido DifIVAEntregadoPrestServ
            MonTotalporUsoPlataforma MonTotalContribucionGubernamental
            """),
        ("DetallesDelServicio", "FormaPagoServ TipoDeServ SubTipServ RFCTerceroAutorizado FechaServ PrecioServSinIVA"),
        ("ImpuestosTrasladadosdelServicio", Taxed),
        ("ContribucionGubernamental", "ImpContrib EntidadDondePagaLaContribucion"),
        ("ComisionDelServicio", "Base Porcentaje Importe"),
    }.ToDictionary(order => order.Element, order => Names(order.Attributes));

    public static IReadOnlyList<string> Stamp { get; } =
        Names("Version UUID FechaTimbrado RfcProvCertif Leyenda SelloCFD NoCertificadoSAT");

    private static readonly string[] s_namespaces =
    [
        "http://www.sat.gob.mx/cfd/4", "http://www.sat.gob.mx/Pagos20", "http://www.sat.gob.mx/esquemas/retencionpago/2",
        "http://www.sat.gob.mx/esquemas/retencionpago/1/PlataformasTecnologicas10",
    ];

    /// <summary>The attributes of other complements count in the order in which they are written.</summary>
    public static IEnumerable<string> Of(XElement element)
    {
        if (s_namespaces.Contains(element.Name.NamespaceName))
            return s_orders.GetValueOrDefault(element.Name.LocalName, []);
        return element.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None)
            .Select(attribute => attribute.Name.LocalName);
    }

    private static string[] Names(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
