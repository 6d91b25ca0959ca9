"""The record in the formats that others read: HXL, GeoJSON, PROV, a workbook."""
